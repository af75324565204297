import { inEnglish } from '../messages/in-english.js';
import { createOrdinals, usageId } from '../scan/usage-id.js';
import type { Proposed } from './collect-proposals.js';

/** Ids that survive an added line and another language: made of the rule, the file, the enclosing symbol, the title and an ordinal. */
export function createIdentifier(): (proposal: Proposed) => string {
  const nextOrdinal = createOrdinals();
  return ({ rule, usages, title }) => {
    const key = { kind: rule, file: usages[0]?.file ?? '', symbol: usages[0]?.symbol ?? '', text: inEnglish(title) };
    return usageId({ ...key, ordinal: nextOrdinal(key) });
  };
}
