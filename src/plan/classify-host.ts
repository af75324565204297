import { t } from '../messages/t.js';
import { isUnder, livingBases, retiredBases } from '../providers/known-hosts.js';
import type { ProviderData } from '../providers/schema.js';
import type { Leaf, UsageOf } from '../scan/usage.js';
import { classifyAzure } from './classify-azure.js';
import type { HostVerdict } from './contract.js';
import { namesOpenAI, namesProvider } from './rename-env.js';
import { foldPieces, HOLE } from './values.js';

/** What decides where a client points, beside the client itself. */
export interface KnownHosts {
  readonly provider: ProviderData;
  /** The URLs that env files give a variable. */
  urlsOf(variable: string): readonly string[];
}

const OPENAI_HOST = /^([a-z]{2}\.)?api\.openai\.com$/;

/** Clients of the `openai` package that speak to somebody else's cloud by their class. */
const CLOUD_CLASSES: Readonly<Record<string, string>> = {
  get BedrockOpenAI() {
    return t`Amazon Bedrock`;
  },
};

/**
 * Where a client points. Of several alternatives a written URL counts for more than the environment:
 * `process.env.X || 'https://api.openai.com/v1'` is a client of OpenAI.
 */
export function classifyHost(client: UsageOf<'client'>, known: KnownHosts): HostVerdict {
  const cloud = CLOUD_CLASSES[client.className];
  if (cloud) return { kind: 'other', host: cloud };
  if (isAzure(client)) return classifyAzure(client, (url) => classifyURL(url, known.provider));
  if (!client.baseURL) return classifyDefault(client, known);
  const verdicts = client.baseURL.leaves.flatMap((leaf) => classifyLeaf(leaf, known) ?? []);
  const pick = <K extends HostVerdict['kind']>(kind: K) =>
    verdicts.find((verdict): verdict is Extract<HostVerdict, { kind: K }> => verdict.kind === kind);
  const openai = pick('openai');
  if (!openai) return pick('retired') ?? pick('target') ?? pick('other') ?? pick('unknown') ?? { kind: 'openai' };
  const unknown = pick('unknown')?.reason ?? pick('other')?.host;
  return unknown === undefined ? openai : { kind: 'openai', unless: unknown };
}

/** Also `createAzure` and `azure` of the AI SDK. */
function isAzure({ route, className }: UsageOf<'client'>): boolean {
  return route === 'azure' || (route === 'ai-sdk' && /azure/i.test(className));
}

/** The SDK's own default, unless the options hold more than can be seen. */
function classifyDefault({ argument, route, options }: UsageOf<'client'>, known: KnownHosts): HostVerdict {
  if (argument === 'opaque' && route !== 'http')
    return { kind: 'unknown', reason: t`its options are made out of sight` };
  const verdict = classifyVariable('OPENAI_BASE_URL', known);
  const [unseen] = options?.unseen ?? [];
  return verdict.kind === 'openai' && unseen !== undefined ? { kind: 'openai', unless: unseen } : verdict;
}

/** Undefined for what decides nothing: an empty string, `null` or `undefined`. */
function classifyLeaf(leaf: Leaf, known: KnownHosts): HostVerdict | undefined {
  if (leaf.kind === 'env') return classifyVariable(leaf.name, known);
  if (leaf.kind === 'constant' || (leaf.kind === 'unknown' && leaf.reason === 'undefined')) return undefined;
  if (leaf.kind === 'unknown') return { kind: 'unknown', reason: leaf.reason };
  const text = foldPieces(leaf.pieces);
  if (text.trim() === '') return undefined;
  const [first] = leaf.pieces;
  if (first?.kind === 'hole') {
    return first.env ? classifyVariable(first.env.name, known) : { kind: 'unknown', reason: first.reason };
  }
  return classifyURL(text, known.provider) ?? { kind: 'unknown', reason: text.replaceAll(HOLE, '...') };
}

/** A variable is judged by what an env file gives it, else by its name. */
function classifyVariable(name: string, known: KnownHosts): HostVerdict {
  const given = known.urlsOf(name).flatMap((url) => classifyURL(url, known.provider) ?? []);
  const elsewhere = given.find((verdict) => verdict.kind === 'other');
  if (elsewhere?.kind === 'other') return { kind: 'unknown', reason: t`${name}, which is ${elsewhere.host}` };
  if (given[0]) return given[0];
  if (namesProvider(name, known.provider)) return { kind: 'target' };
  return namesOpenAI(name) ? { kind: 'openai' } : { kind: 'unknown', reason: t`environment variable ${name}` };
}

/** Undefined where the host itself is not written out. */
function classifyURL(text: string, provider: ProviderData): HostVerdict | undefined {
  const host = hostOf(text);
  const [known = ''] = text.trim().split(HOLE);
  const base = retiredBases(provider).find(({ url }) => isUnder(known, url));
  // Where it was asked in words of its own no edit makes the calls right: see the rule `retired`.
  if (base) return base.shape === 'own' && host !== undefined ? { kind: 'other', host } : { kind: 'retired', base };
  // Before its host is looked at: the target may be a machine of one's own, such as http://vllm:8000.
  if (livingBases(provider).some((each) => isUnder(known, each))) return { kind: 'target' };
  if (host === undefined) return undefined;
  if (OPENAI_HOST.test(host)) return { kind: 'openai' };
  return livingBases(provider).some((each) => isUnder(each, known)) ? { kind: 'target' } : { kind: 'other', host };
}

/** The host that a URL starts with, with or without its scheme; undefined when a hole is in it. */
export function hostOf(text: string): string | undefined {
  return /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+|localhost)(?::\d+)?(?=[/?#]|$)/i
    .exec(text.trim())?.[1]
    ?.toLowerCase();
}
