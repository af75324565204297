import { t } from '../../../src/messages/t.js';
import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { sourceOf } from '../../../src/plan/facts.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import { foldPieces, textLeaves } from '../../../src/plan/values.js';
import type { UsageOf, Value } from '../../../src/scan/usage.js';

/** A call with several system messages, by that name or by OpenAI's other one, where the provider takes one only. */
export function reportSecondSystem(request: UsageOf<'request'>, context: RuleContext): FindingProposal[] {
  const quirk = factsFor(request, context).quirks.find(({ id }) => id === 'one-system-message');
  const [, second] = request.roles.filter(isSystem);
  if (!quirk || !second) return [];
  return [
    {
      kind: 'finding',
      severity: 'action',
      holds: true,
      usages: [request],
      place: second.place,
      title: t`${context.provider.name} takes one system message only`,
      todo: t`Put this one into the one before it. ${quirk.text}`,
      sources: [sourceOf(quirk)],
    },
  ];
}

const isSystem = (role: Value): boolean =>
  textLeaves(role).some(({ pieces }) => ['system', 'developer'].includes(foldPieces(pieces)));
