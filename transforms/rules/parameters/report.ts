import type { FindingProposal } from '../../../src/plan/contract.js';
import { explainFact, sourceOf } from '../../../src/plan/facts.js';
import type { TextRequest } from '../../../src/plan/needs.js';
import type { Range, Subject } from './subject.js';
import { valueKey } from './subject.js';

/** A value that the provider refuses and that nobody but a person can replace, such as `json_schema`. */
export function reportConverted(subject: Subject): FindingProposal {
  const { property, request, context, fact } = subject;
  const value = valueKey(property, request, context);
  return {
    ...about(subject, `${context.provider.name} refuses ${property.name} ${value ?? ''}`.trim()),
    severity: 'action',
    holds: true,
    todo:
      INSTEAD[`${property.name} ${value}`] ?? `Leave it out, or use another value that ${context.provider.name} takes.`,
    sources: [sourceOf(fact)],
  };
}

const INSTEAD: Readonly<Record<string, string>> = {
  'response_format json_schema':
    "Ask for { type: 'json_object' }, put the schema into the prompt, and check the answer against it in your code.",
};

export function reportIgnored(subject: Subject): FindingProposal {
  return about(subject, `${subject.property.name} is kept; ${subject.context.provider.name} ignores it`);
}

export function reportUnverified(subject: Subject): FindingProposal {
  const { property, context } = subject;
  return about(subject, `${property.name} is kept; nobody has verified what ${context.provider.name} does with it`);
}

export function reportTooMany(subject: Subject, fact: Range, count: number): FindingProposal {
  const { property, context } = subject;
  return {
    ...about(subject, `${property.name} has ${count} items, ${context.provider.name} takes at most ${fact.maxItems}`),
    severity: 'action',
    holds: true,
    todo: fact.maxItems === 1 ? 'Keep the one that matters most.' : `Keep ${fact.maxItems}, or send several requests.`,
  };
}

export function reportUnknownValue(subject: Subject, fact: Range, from: string, limits: string): FindingProposal {
  const { property, context } = subject;
  return {
    ...about(
      { ...subject, fact },
      `${property.name} is decided at run time (${from}); ${context.provider.name} takes ${limits}`,
    ),
  };
}

/** What is spread into a call from out of sight may hold parameters that the provider does not take. */
export function reportUnseen(request: TextRequest): FindingProposal[] {
  return (request.parameters?.unseen ?? []).map((unseen) => ({
    kind: 'finding',
    severity: 'info',
    usages: [request],
    title: `parameters from ${unseen} are out of sight and were not checked`,
  }));
}

function about({ property, request, fact }: Subject, claim: string): FindingProposal {
  return {
    kind: 'finding',
    severity: 'info',
    usages: [request],
    place: property.place,
    title: explainFact(claim, fact),
    sources: [sourceOf(fact)],
  };
}
