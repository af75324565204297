import { inEnglish } from '../messages/in-english.js';
import { positionAt } from '../scan/positions.js';
import type { Proposed } from './collect-proposals.js';
import type { Finding, FindingProposal, RuleContext } from './contract.js';
import { createIdentifier } from './identify.js';
import { comparePlaces, compareText } from './order.js';

/** Makes findings of what was proposed: ids and places. Sorted by place. */
export function settleFindings(proposed: readonly Proposed<FindingProposal>[], context: RuleContext): Finding[] {
  const identify = createIdentifier();
  return proposed
    .flatMap((proposal) => {
      const [first] = proposal.usages;
      const place = proposal.place ?? first;
      if (!place) return [];
      const { file, span } = place;
      return {
        id: identify(proposal),
        rule: proposal.rule,
        severity: proposal.severity,
        usages: proposal.usages.map(({ id }) => id),
        place: { file, span, position: positionAt(context.source(file), span[0]) },
        title: proposal.title,
        todo: proposal.todo ?? '',
        sources: proposal.sources ?? [],
      };
    })
    .sort(
      (a, b) =>
        comparePlaces(a.place, b.place) ||
        compareText(a.rule, b.rule) ||
        compareText(inEnglish(a.title), inEnglish(b.title)),
    );
}
