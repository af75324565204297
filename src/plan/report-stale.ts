import { t } from '../messages/t.js';
import type { Proposed } from './collect-proposals.js';
import type { FindingProposal, RuleContext } from './contract.js';

/** A word of caution when the provider's data is past its date: once for a plan, at the first place that moves. */
export function reportStale(context: RuleContext): Proposed<FindingProposal>[] {
  const { provider, today } = context;
  const first = context.usages.find((usage) => usage.kind === 'client' && context.moves(usage));
  if (today <= provider.staleAfter || !first) return [];
  return [
    {
      kind: 'finding',
      rule: 'stale-facts',
      severity: 'info',
      usages: [first],
      title: t`what is known here of ${provider.name} is of ${provider.asOf}`,
      todo: t`Check its prices and models at ${provider.key.console ?? provider.key.source}.`,
    },
  ];
}
