import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import type { UsageOf } from '../../../src/scan/usage.js';

/** What a person has to do about a client and its requests, which move only after a look. */
export function byHand(
  client: UsageOf<'client'>,
  context: RuleContext,
  words: Required<Pick<FindingProposal, 'title' | 'todo'>> & Pick<FindingProposal, 'place' | 'sources'>,
): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [client, ...context.requestsOf(client)],
    ...words,
  };
}
