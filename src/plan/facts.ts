import type { Source } from './contract.js';

interface Fact {
  readonly source: string;
  readonly date: string;
  readonly evidence: 'live' | 'doc' | 'sdk' | 'inferred';
  readonly note?: string | undefined;
}

export function sourceOf({ source, date }: Fact): Source {
  return { url: source, date };
}

/** A claim with what the provider's data notes on it, and a word of caution where nobody has tried it. */
export function explainFact(claim: string, { note, evidence }: Fact): string {
  const sentence = note === undefined ? claim : `${claim}: ${note}`;
  return evidence === 'inferred' ? `${sentence} (deduced, not tried).` : `${sentence}.`;
}

/** What there is to know beside a fact, as a sentence to put before an instruction; empty where nothing is noted. */
export function noteOf({ note, evidence }: Fact): string {
  const words = [note, evidence === 'inferred' ? 'deduced, not tried' : undefined].filter((each) => each !== undefined);
  return words.length > 0 ? `Noted: ${words.join('; ')}. ` : '';
}
