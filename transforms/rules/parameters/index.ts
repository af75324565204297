import type { Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { isModelRequest, isTextRequest, type ModelRequest } from '../../../src/plan/needs.js';
import { foldPieces, textLeaves } from '../../../src/plan/values.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { ParameterFact } from '../../../src/providers/schema.js';
import type { Property } from '../../../src/scan/usage.js';
import { isOurs } from '../../call-shapes/is-ours.js';
import { isFramework } from '../client/own-rules.js';
import { vectorsOf } from '../embedding-width/choose-width.js';
import { asksForRefusedSchema } from '../structured-output/asks.js';
import { writeAbsent } from './absent.js';
import { fitValue } from './fit-value.js';
import { proposeRemoval, removalOf } from './removal.js';
import { proposeRename } from './rename.js';
import {
  reportConverted,
  reportIgnored,
  reportLibraryName,
  reportPosition,
  reportRefused,
  reportUnseen,
  reportUnverified,
} from './report.js';
import { factOf, providerOf, type Subject } from './subject.js';

/** Every parameter of a call against the provider's facts: renamed, fitted, removed, or kept with a word about it. */
export const parameters: Rule<'request'> = {
  id: 'parameters',
  summary: 'Fit each parameter to what the provider takes: rename, clamp, remove, or keep and say so',
  handles: ['request'],
  propose(request, context) {
    if (!isModelRequest(request, context.provider) || !request.parameters || !context.moves(request)) return [];
    const subjects = request.parameters.properties
      .filter(({ name }) => !OTHER_RULES.has(name) && !hasWidthRule(name, request, context))
      .filter(({ name }) => !hasSchemaRule(name, request, context))
      .flatMap((property) => subjectOf(property, request, context));
    const removals = subjects
      .filter(({ property }) => property.form !== 'argument')
      .flatMap((subject) => removalOf(subject) ?? []);
    const removed = new Set(removals.map(({ subject }) => subject));
    return [
      ...subjects.filter((subject) => !removed.has(subject)).flatMap(proposeKept),
      ...proposeRemoval(removals, request, context),
      ...writeAbsent(request, request.parameters, context),
      ...reportUnseen(request),
    ];
  },
};

/** `model` and the messages' roles have rules of their own. */
const OTHER_RULES = new Set(['model', 'messages']);

/** The width of vectors is a matter of columns and indexes too, where the new model is one whose widths are known. */
const hasWidthRule = (name: string, request: ModelRequest, context: RuleContext): boolean =>
  name === 'dimensions' && isTextRequest(request) && vectorsOf(request, context) !== undefined;

/** Where the provider refuses schemas, a call that asks for one changes its prompt and its reads too. */
const hasSchemaRule = (name: string, request: ModelRequest, context: RuleContext): boolean =>
  name === 'response_format' &&
  asksForRefusedSchema(request, context.provider) &&
  !isFramework(request) &&
  isOurs(request, context);

/** What is known of a parameter that may need an edit. */
const EDITED: ReadonlySet<ParameterFact['support']> = new Set(['rename', 'range', 'rejects']);

function subjectOf(property: Property, request: ModelRequest, context: RuleContext): Subject[] {
  const fact = factOf(property, request, context);
  return fact ? [{ property, fact, request, context }] : [];
}

function proposeKept(subject: Subject): Proposal[] {
  const { fact, property } = subject;
  if (property.form === 'argument' && EDITED.has(fact.support)) return [reportPosition(subject)];
  switch (fact.support) {
    case 'accepts':
      return reportAlternatives(subject);
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

/** What can be known of a value that is one of several. */
function reportAlternatives(subject: Subject): Proposal[] {
  const { property, request, context } = subject;
  if (property.value.leaves.length < 2) return [];
  return textLeaves(property.value).flatMap(({ pieces }) => {
    const value = foldPieces(pieces);
    const fact = parameterFact(providerOf(request, context), request.api, property.name, value);
    return fact?.support === 'rejects' ? [reportRefused({ ...subject, fact }, value)] : [];
  });
}

/** Under its new name the parameter has the limits of that one. */
function fitRenamed(subject: Subject, renamed: string): Proposal[] {
  const fact = factOf({ ...subject.property, name: renamed }, subject.request, subject.context);
  return fact?.support === 'range' ? fitValue(subject, fact) : [];
}
