import { listClauses } from '../messages/lists.js';
import { t } from '../messages/t.js';

export { sourceOf } from '../providers/source-of.js';

interface Fact {
  readonly source: string;
  readonly date: string;
  readonly evidence: 'live' | 'doc' | 'sdk' | 'inferred' | 'unverified';
  readonly note?: string | undefined;
}

/** A claim with what the provider's data notes on it, and a word of caution where nobody has tried it. */
export function explainFact(claim: string, { note, evidence }: Fact): string {
  const sentence = note === undefined ? claim : t`${claim}: ${note}`;
  const doubt = DOUBTS[evidence];
  return doubt === undefined ? t`${sentence}.` : t`${sentence} (${doubt}).`;
}

/** What there is to know beside a fact, as a sentence to put before an instruction; empty where nothing is noted. */
export function noteOf({ note, evidence }: Fact): string {
  const words = [note, DOUBTS[evidence]].filter((each) => each !== undefined);
  return words.length > 0 ? t`Noted: ${listClauses(words)}. ` : '';
}

const DOUBTS: Readonly<Partial<Record<Fact['evidence'], string>>> = {
  get inferred() {
    return t`deduced, not tried`;
  },
  get unverified() {
    return t`not verified`;
  },
};
