import { t } from '../../../src/messages/t.js';
import type { Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import { isModelRequest, isTextRequest, type ModelRequest } from '../../../src/plan/needs.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { ParameterFact } from '../../../src/providers/schema.js';
import type { Property } from '../../../src/scan/usage.js';
import { isOurs } from '../../call-shapes/is-ours.js';
import { OWN_DEFAULTS } from '../chatgpt-wrapper/words.js';
import { isFramework } from '../client/own-rules.js';
import { refusesWidth, vectorsOf } from '../embedding-width/choose-width.js';
import { asksForRefusedSchema } from '../structured-output/asks.js';
import { writeAbsent } from './absent.js';
import { judgeAlternatives } from './alternatives.js';
import { reportContent } from './content-parts.js';
import { fitValue } from './fit-value.js';
import { keepFromThinking } from './no-thinking.js';
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
import { sendAlong } from './sent-along.js';
import { fitSmallLimit } from './small-limit.js';
import { reportWantedSound } from './sound.js';
import { factOf, type Subject } from './subject.js';
import { reportToolsLeft, takeToolsAlong } from './tools-along.js';

/** Every parameter of a call against the provider's facts: renamed, fitted, removed, or kept with a word about it. */
export const parameters: Rule<'request'> = {
  id: 'parameters',
  get summary() {
    return t`Fit each parameter to what the provider takes: rename, clamp, remove, or keep and say so`;
  },
  handles: ['request'],
  propose(request, context) {
    if (!isModelRequest(request, context.provider) || !request.parameters || !context.moves(request)) return [];
    const subjects = request.parameters.properties
      .filter(({ name }) => !OTHER_RULES.has(name) && !hasWidthRule(name, request, context))
      .filter(({ name }) => !hasSchemaRule(name, request, context) && !hasToolsRule(name, request, context))
      .filter((property) => isSent(property) && !isKeptOut(property.name, request, context))
      .flatMap((property) => subjectOf(property, request, context));
    const settled = new Map(subjects.map((subject) => [subject, proposeInstead(subject)]));
    const refused = subjects
      .filter((subject) => subject.property.form !== 'argument' && !settled.get(subject))
      .flatMap((subject) => removalOf(subject) ?? []);
    const removals = takeToolsAlong(refused, subjects);
    const removed = new Set([...refused, ...removals].map(({ subject }) => subject));
    return [
      ...subjects
        .filter((subject) => !removed.has(subject))
        .flatMap((subject) => settled.get(subject) ?? proposeKept(subject)),
      ...proposeRemoval(removals, request, context),
      ...reportToolsLeft(refused),
      ...writeAbsent(
        request,
        request.parameters,
        removals.map(({ subject }) => subject.property),
        context,
      ),
      ...sendAlong(request, context),
      ...fitSmallLimit(request, context),
      ...reportContent(request, context),
      ...reportUnseen(request),
    ];
  },
};

/** `model` and the messages' roles have rules of their own. */
const OTHER_RULES = new Set(['model', 'messages']);

/** The width of vectors is a matter of columns and indexes too, where the new model is one whose widths are known. */
const hasWidthRule = (name: string, request: ModelRequest, context: RuleContext): boolean =>
  name === 'dimensions' &&
  isTextRequest(request) &&
  !refusesWidth(request, context) &&
  vectorsOf(request, context) !== undefined;

/** Where the provider refuses schemas, a call that asks for one changes its prompt and its reads too. */
const hasSchemaRule = (name: string, request: ModelRequest, context: RuleContext): boolean =>
  name === 'response_format' &&
  asksForRefusedSchema(request, context) &&
  !isFramework(request) &&
  isOurs(request, context);

/** Functions become tools together with the messages that tell their results, or all of it stays. */
const hasToolsRule = (name: string, request: ModelRequest, context: RuleContext): boolean =>
  (name === 'functions' || name === 'function_call') &&
  request.api === 'chat' &&
  !isFramework(request) &&
  isOurs(request, context);

/** What is `undefined` never leaves the house. */
const isSent = ({ value }: Property): boolean =>
  value.leaves.length === 0 || value.leaves.some((leaf) => leaf.kind !== 'unknown' || leaf.reason !== 'undefined');

/** Where the chatgpt package would fill in a default of its own, its rule writes that there is none. */
const isKeptOut = (name: string, request: ModelRequest, context: RuleContext): boolean =>
  request.route === 'chatgpt' &&
  Object.hasOwn(OWN_DEFAULTS, name) &&
  parameterFact(factsFor(request, context), request.api, name)?.support === 'rejects';

/** What takes the place of a parameter, or is said of it, where to leave it out would turn the call into another one. */
const proposeInstead = (subject: Subject): Proposal[] | undefined =>
  keepFromThinking(subject) ?? reportWantedSound(subject);

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
      return judgeAlternatives(subject);
    case 'rename':
      // A library that has a name of its own for it decides what is sent.
      if (property.written !== undefined) return [reportLibraryName(subject, fact.to)];
      return [...proposeRename(subject, fact), ...fitRenamed(subject, fact.to)];
    case 'range':
      return [...fitValue(subject, fact), ...judgeAlternatives(subject)];
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
