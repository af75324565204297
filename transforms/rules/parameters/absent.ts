import { t } from '../../../src/messages/t.js';
import type { FindingProposal, Proposal, RuleContext } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import { explainFact, sourceOf } from '../../../src/plan/facts.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import type { ModelRequest } from '../../../src/plan/needs.js';
import type { ObjectLiteral, ObjectShape, Property, Span } from '../../../src/scan/usage.js';
import { limits } from './fit-value.js';
import type { Range } from './subject.js';

/** What a call has to say where OpenAI and the provider assume different things, e.g. the format of sound. `removed`: what goes from it. */
export function writeAbsent(
  request: ModelRequest,
  parameters: ObjectShape,
  removed: readonly Property[],
  context: RuleContext,
): Proposal[] {
  const facts = Object.entries(factsFor(request, context).parameters[request.api] ?? {});
  return facts.flatMap(([name, { fact }]) => {
    if (fact.support !== 'range' || fact.whenAbsent === undefined) return [];
    if (parameters.properties.some((property) => property.name === name)) return [];
    return [write(name, fact.whenAbsent, fact, request, parameters, removed, context)];
  });
}

function write(
  name: string,
  value: string,
  fact: Range,
  request: ModelRequest,
  { literal, unseen }: ObjectShape,
  removed: readonly Property[],
  context: RuleContext,
): Proposal {
  const why = explainFact(t`${context.provider.name} takes ${limits(fact)}`, fact);
  if (!literal || unseen.length > 0) return reportByHand(name, value, why, fact, request);
  const source = context.source(literal.place.file);
  return {
    kind: 'change',
    tier: 'review',
    usages: [request],
    edits: insertProperties(
      literal,
      source,
      [`${name}: ${quoted(value, sniffStyle(source))}`],
      lastUntouched(literal, removed),
    ),
    title: `${name}: '${value}'`,
    why,
    sources: [sourceOf(fact)],
  };
}

/** The last member whose commas no removal takes: what is written behind it stands in nobody's way. */
function lastUntouched({ members, place }: ObjectLiteral, removed: readonly Property[]): Span | undefined {
  const goes = (member: Span | undefined): boolean =>
    removed.some((property) => property.place.file === place.file && property.place.span[0] === member?.[0]);
  return members.findLast((member, index) => !goes(member) && !goes(members[index + 1])) ?? members.at(-1);
}

function reportByHand(name: string, value: string, why: string, fact: Range, request: ModelRequest): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [request],
    title: t`${name} may be left out here, and what is assumed then is not what OpenAI assumes`,
    todo: t`Set ${name}, for instance to ${value}. ${why}`,
    sources: [sourceOf(fact)],
  };
}
