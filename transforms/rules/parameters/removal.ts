import type { Proposal, RuleContext } from '../../../src/plan/contract.js';
import { removeProperties } from '../../../src/plan/edits/remove-properties.js';
import { explainFact, sourceOf } from '../../../src/plan/facts.js';
import type { TextRequest } from '../../../src/plan/needs.js';
import { requestDoubts } from '../../../src/plan/request-doubts.js';
import type { ParameterFact } from '../../../src/providers/schema.js';
import { isAllowed, isDefault, mappedTo } from './allowed.js';
import { generalFact, type Subject } from './subject.js';

/** A parameter that has to go. */
export interface Removal {
  readonly subject: Subject;
  readonly fact: ParameterFact;
  readonly reason: string;
  readonly changesOutput: boolean;
}

export function removalOf(subject: Subject): Removal | undefined {
  const { property, fact, context } = subject;
  const general = generalFact(subject) ?? fact;
  const { name } = context.provider;
  if (fact.support === 'rename') {
    // Two names for one thing: the one that the provider knows stays.
    const other = subject.request.parameters?.properties.find((each) => each.name === fact.to);
    if (!other || other.conditional || property.conditional) return undefined;
    return { subject, fact, reason: `${fact.to} is there already`, changesOutput: true };
  }
  if (general.support === 'rejects') {
    const reason = explainFact(`${name} refuses it`, general);
    const changesOutput = general.changesOutput && !isDefault(property);
    return { subject, fact: general, reason, changesOutput };
  }
  if (general.support === 'range' && general.allowed && !isAllowed(property, general) && !mappedTo(property, general)) {
    const reason = explainFact(`${name} takes ${general.allowed.join(', ')}`, fact);
    return { subject, fact, reason, changesOutput: true };
  }
  return undefined;
}

/** One change for all that go from a call: commas belong to two neighbours, so that they cannot go one by one. */
export function proposeRemoval(removals: readonly Removal[], request: TextRequest, context: RuleContext): Proposal[] {
  if (removals.length === 0) return [];
  const properties = removals.map(({ subject }) => subject.property);
  const names = [...new Set(properties.map(({ name }) => name))].join(', ');
  const doubts = requestDoubts(request, context);
  const needsLook = doubts.length > 0 || removals.some(({ changesOutput }) => changesOutput);
  return [
    {
      kind: 'change',
      tier: needsLook ? 'review' : 'auto',
      usages: [request],
      edits: removeProperties(properties, request.parameters?.literal, context.source),
      title: `remove ${names}`,
      why: [
        ...removals.map(({ subject, reason }) => `${subject.property.name}: ${endSentence(reason)}`),
        ...doubts,
      ].join(' '),
      sources: removals.map(({ fact }) => sourceOf(fact)),
    },
    ...removals.map((removal) => reportRemoved(removal, request)),
  ];
}

function reportRemoved(
  { subject: { property }, reason, changesOutput, fact }: Removal,
  request: TextRequest,
): Proposal {
  const effect = changesOutput ? 'answers may change' : 'answers stay the same';
  return {
    kind: 'finding',
    severity: 'info',
    usages: [request],
    place: property.place,
    title: `${property.name} is removed (${effect}): ${reason}`,
    sources: [sourceOf(fact)],
  };
}

const endSentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
