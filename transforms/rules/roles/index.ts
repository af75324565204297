import { joinSentences } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Place, Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import { explainFact, noteOf, sourceOf } from '../../../src/plan/facts.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import { requestDoubts } from '../../../src/plan/request-doubts.js';
import { foldPieces, literalPlace, textLeaves } from '../../../src/plan/values.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { ParameterFact } from '../../../src/providers/schema.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { reportSecondSystem } from './second-system.js';

/** Message roles: the provider's name where it has another one, a finding where it has none. */
export const roles: Rule<'request'> = {
  id: 'roles',
  get summary() {
    return t`Write developer messages as system messages where the provider knows only those`;
  },
  handles: ['request'],
  propose(request, context) {
    if (request.api !== 'chat' || !context.moves(request)) return [];
    const second = reportSecondSystem(request, context);
    const each = request.roles.flatMap(textLeaves).flatMap((leaf) => {
      const role = foldPieces(leaf.pieces);
      const fact = parameterFact(factsFor(request, context), 'chat', 'role', role);
      const place = literalPlace(leaf);
      if (fact?.support === 'rename' && place) return [rename(role, fact, place, request, context)];
      return fact?.support === 'rejects' || fact?.support === 'rename'
        ? [reportRefused(role, fact, place, request, context)]
        : [];
    });
    return [...each, ...second];
  },
};

const INSTEAD: Readonly<Record<string, string>> = {
  get function() {
    return t`Send function results as tool messages: role tool with the tool_call_id of the call.`;
  },
};

type RenameFact = Extract<ParameterFact, { support: 'rename' }>;

function rename(
  role: string,
  fact: RenameFact,
  place: Place,
  request: UsageOf<'request'>,
  context: RuleContext,
): Proposal {
  const doubts = requestDoubts(request, context);
  return {
    kind: 'change',
    tier: doubts.length > 0 ? 'review' : 'auto',
    usages: [request],
    edits: [replaceText(place, context.source(place.file), fact.to)],
    title: t`role ${role} -> ${fact.to}`,
    why: joinSentences([explainFact(t`${context.provider.name} has no role ${role}`, fact), ...doubts]),
    sources: [sourceOf(fact)],
  };
}

function reportRefused(
  role: string,
  fact: ParameterFact,
  place: Place | undefined,
  request: UsageOf<'request'>,
  context: RuleContext,
): Proposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [request],
    ...(place ? { place } : {}),
    title: t`${context.provider.name} has no role ${role}`,
    todo: `${noteOf(fact)}${INSTEAD[role] ?? t`Use one of the roles system, user, assistant and tool.`}`,
    sources: [sourceOf(fact)],
  };
}
