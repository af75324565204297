import type { Source } from '../../../src/plan/contract.js';
import { sourceOf } from '../../../src/plan/facts.js';
import type { ProviderData } from '../../../src/providers/schema.js';

/** How to turn off a thinking that a library forgets between a tool call and its result. */
export interface ForgottenThinking {
  /** The options to send, as code: `thinking: { type: 'disabled' }`. */
  readonly option: string;
  readonly why: string;
  readonly source: Source;
}

/** Set for a provider that thinks unless told otherwise and wants its thoughts back with each tool call. */
export function forgottenThinking(provider: ProviderData, quote: string): ForgottenThinking | undefined {
  const { onByDefault, off } = provider.reasoning;
  const quirk = provider.quirks.find(({ id }) => id === 'replay-reasoning');
  if (onByDefault !== true || !off || !quirk) return undefined;
  return { option: writeMembers(off, quote), why: quirk.text, source: sourceOf(quirk) };
}

function writeMembers(value: object, quote: string): string {
  return Object.entries(value)
    .map(([name, member]) => `${name}: ${writeValue(member, quote)}`)
    .join(', ');
}

function writeValue(value: unknown, quote: string): string {
  if (typeof value === 'string') return `${quote}${value}${quote}`;
  return typeof value === 'object' && value !== null ? `{ ${writeMembers(value, quote)} }` : String(value);
}
