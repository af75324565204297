/** Why no answer came. */
import { t } from '../messages/t.js';
export interface Trouble {
  readonly trouble: 'name' | 'refused' | 'tls' | 'timeout' | 'proxy' | 'cut' | 'other';
  /** The system's own words for it. */
  readonly detail: string;
}

export function isTrouble(value: object): value is Trouble {
  return 'trouble' in value;
}

/** By the code of an error, or the beginning of it. */
const CODES: readonly [RegExp, Trouble['trouble']][] = [
  [/^(?:ENOTFOUND|EAI_AGAIN)$/, 'name'],
  [/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/, 'refused'],
  [/^(?:CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO)/, 'tls'],
  [/^(?:ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/, 'timeout'],
  [/^UND_ERR_PRX|^UND_ERR_ABORTED$/, 'proxy'],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'cut'],
];

/** What an error of the network means. */
export function troubleOf(error: unknown): Trouble {
  const chain = causesOf(error);
  if (chain.some(({ name }) => name === 'TimeoutError')) return { trouble: 'timeout', detail: t`no answer in time` };
  if (chain.some(({ message }) => /proxy/i.test(message))) return { trouble: 'proxy', detail: wordsOf(chain) };
  for (const { code } of chain) {
    const [, trouble] = CODES.find(([pattern]) => code !== undefined && pattern.test(code)) ?? [];
    if (trouble) return { trouble, detail: wordsOf(chain) };
  }
  return { trouble: 'other', detail: wordsOf(chain) };
}

interface Cause {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
}

/** The error, and what it was caused by: `fetch` hides what went wrong in there, and a host with two addresses fails twice. */
function causesOf(error: unknown): Cause[] {
  if (!(error instanceof Error)) return [];
  const code = 'code' in error ? { code: String(error.code) } : {};
  const inner = error instanceof AggregateError ? error.errors : [];
  return [{ name: error.name, message: error.message, ...code }, ...[...inner, error.cause].flatMap(causesOf)];
}

/** The innermost words, which say most. */
function wordsOf(chain: readonly Cause[]): string {
  const told = chain.filter(({ message }) => message !== '');
  return told.at(-1)?.message ?? t`no reason was given`;
}
