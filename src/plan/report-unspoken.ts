import { t } from '../messages/t.js';
import type { UsageOf } from '../scan/usage.js';
import type { Proposals, Proposed } from './collect-proposals.js';
import type { FindingProposal, RuleContext } from './contract.js';
import { isLeftAlone } from './left-alone.js';

/** Calls that would move with their client though no rule has said a word about them: none is passed over in silence. */
export function reportUnspoken(proposals: Proposals, context: RuleContext): Proposed<FindingProposal>[] {
  const spokenOf = new Set(
    [...proposals.changes, ...proposals.findings].flatMap(({ usages }) => usages.map(({ id }) => id)),
  );
  return context.usages
    .filter((usage) => usage.kind === 'request')
    .filter(({ file }) => !isLeftAlone(file, context.options))
    .filter((request) => !spokenOf.has(request.id) && leavesOpenAI(request, context))
    .map((request) => ({
      kind: 'finding',
      rule: 'unspoken-call',
      severity: 'action',
      holds: true,
      usages: [request],
      title: t`no rule knows what becomes of ${request.method}`,
      todo: t`Compare this call with ${context.provider.name}'s documentation before you move it.`,
    }));
}

function leavesOpenAI(request: UsageOf<'request'>, context: RuleContext): boolean {
  return context.moves(request) && context.clientsOf(request).some((client) => context.leaves(client));
}
