import { createOrdinals, usageId } from '../scan/usage-id.js';
import type { Proposed } from './collect-proposals.js';

/** Ids that survive an added line: made of the rule, the file, the enclosing symbol, the title and an ordinal. */
export function createIdentifier(): (proposal: Proposed) => string {
  const nextOrdinal = createOrdinals();
  return ({ rule, usages, title }) => {
    const key = { kind: rule, file: usages[0]?.file ?? '', symbol: usages[0]?.symbol ?? '', text: title };
    return usageId({ ...key, ordinal: nextOrdinal(key) });
  };
}
