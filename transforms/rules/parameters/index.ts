import type { Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { isTextRequest, type TextRequest } from '../../../src/plan/needs.js';
import type { ParameterFact } from '../../../src/providers/schema.js';
import type { Property } from '../../../src/scan/usage.js';
import { fitValue } from './fit-value.js';
import { proposeRemoval, removalOf } from './removal.js';
import { proposeRename } from './rename.js';
import {
  reportConverted,
  reportIgnored,
  reportLibraryName,
  reportPosition,
  reportUnseen,
  reportUnverified,
} from './report.js';
import { factOf, type Subject } from './subject.js';

/** Every parameter of a call against the provider's facts: renamed, fitted, removed, or kept with a word about it. */
export const parameters: Rule<'request'> = {
  id: 'parameters',
  summary: 'Fit each parameter to what the provider takes: rename, clamp, remove, or keep and say so',
  handles: ['request'],
  propose(request, context) {
    if (!isTextRequest(request) || !request.parameters || !context.moves(request)) return [];
    const subjects = request.parameters.properties
      .filter(({ name }) => !OTHER_RULES.has(name))
      .flatMap((property) => subjectOf(property, request, context));
    const removals = subjects
      .filter(({ property }) => property.form !== 'argument')
      .flatMap((subject) => removalOf(subject) ?? []);
    const removed = new Set(removals.map(({ subject }) => subject));
    return [
      ...subjects.filter((subject) => !removed.has(subject)).flatMap(proposeKept),
      ...proposeRemoval(removals, request, context),
      ...reportUnseen(request),
    ];
  },
};

/** `model` and the messages' roles have rules of their own. */
const OTHER_RULES = new Set(['model', 'messages']);

/** What is known of a parameter that may need an edit. */
const EDITED: ReadonlySet<ParameterFact['support']> = new Set(['rename', 'range', 'rejects']);

function subjectOf(property: Property, request: TextRequest, context: RuleContext): Subject[] {
  const fact = factOf(property, request, context);
  return fact ? [{ property, fact, request, context }] : [];
}

function proposeKept(subject: Subject): Proposal[] {
  const { fact, property } = subject;
  if (property.form === 'argument' && EDITED.has(fact.support)) return [reportPosition(subject)];
  switch (fact.support) {
    case 'accepts':
      return [];
    case 'rename':
      // A library that has a name of its own for it decides what is sent.
      if (property.written !== undefined) return [reportLibraryName(subject, fact.to)];
      return [...proposeRename(subject, fact), ...fitRenamed(subject, fact.to)];
    case 'range':
      return fitValue(subject, fact);
    case 'rejects':
      return [reportConverted(subject)];
    case 'ignores':
      return [reportIgnored(subject)];
    case 'unverified':
      return [reportUnverified(subject)];
  }
}

/** Under its new name the parameter has the limits of that one. */
function fitRenamed(subject: Subject, renamed: string): Proposal[] {
  const fact = factOf({ ...subject.property, name: renamed }, subject.request, subject.context);
  return fact?.support === 'range' ? fitValue(subject, fact) : [];
}
