import { t } from '../../../src/messages/t.js';
import type { Edit, FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import { sourceOf } from '../../../src/plan/facts.js';
import { factsForAll } from '../../../src/plan/facts-for.js';
import { isTextRequest, type ModelRequest } from '../../../src/plan/needs.js';
import { forModels } from '../../../src/providers/for-model.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import { refuseValue } from '../../../src/providers/refuse-value.js';
import type { ParameterFact } from '../../../src/providers/schema.js';
import type { ObjectShape, Property } from '../../../src/scan/usage.js';
import type { Client, Part } from '../client/part.js';
import { choose } from '../model/choice.js';
import { OWN_DEFAULTS } from './words.js';

/** The parameters that hold for all messages: what the package fills in by itself is meant for OpenAI. */
export function writeParameters(client: Client, option: string, context: RuleContext): Part {
  const style = sniffStyle(context.source(client.file));
  const calls = callsOf(client, option, context);
  const model = modelFor(calls, context);
  const refused = refusedDefaults(calls, model, context);
  const absent = refused.filter(({ written }) => written.length === 0);
  const properties = [
    ...(model === undefined ? [] : [`model: ${quoted(model, style)}`]),
    ...absent.map(({ name }) => `${name}: undefined`),
  ];
  const findings = refused.map((each) => reportLeftOut(each, client, context));
  const edits = refused.flatMap(({ written }) => written).map(leaveOut);
  const doubts = [
    ...refused.filter(changesOutput).map(({ name }) => doubtOf(name, context)),
    ...(calls.requests.length === 0 && properties.length > 0 ? [outOfSight()] : []),
  ];
  if (properties.length === 0) return { edits, findings, doubts };
  const holder = client.options?.properties.findLast(({ name }) => name === option);
  if (!holder)
    return { edits, findings, doubts, insert: [{ name: option, expression: `{ ${properties.join(', ')} }` }] };
  const literal = holder.object?.literal;
  if (!literal) return { edits, findings, doubts: [...doubts, ...absent.map(({ name }) => unwritten(name, option))] };
  const named = holder.object?.properties.filter(isModel).map(({ place }) => place.span[0]) ?? [];
  // What a spread sets under a condition wins over what stands in front of it.
  const beside = literal.members.find(([start]) => named.includes(start));
  const source = context.source(literal.place.file);
  return { edits: [...edits, ...insertProperties(literal, source, properties, beside)], findings, doubts };
}

interface Calls {
  readonly requests: readonly ModelRequest[];
  /** What each of them sends as far as it is written; where none is in sight, what the client says for all. */
  readonly sent: readonly ObjectShape[];
}

function callsOf(client: Client, option: string, context: RuleContext): Calls {
  const requests = context.requestsOf(client).filter(isTextRequest);
  const sent = requests.map(({ parameters }) => parameters ?? NOTHING);
  return { requests, sent: requests.length > 0 ? sent : [forAll(client, option)] };
}

/** The parameters that a client has for all of its messages. */
function forAll({ options = NOTHING }: Client, option: string): ObjectShape {
  const written = options.properties.filter(({ name }) => name === option);
  const isOpaque = written.some(({ object }) => object === undefined);
  return {
    properties: written.flatMap(({ object }) => object?.properties ?? []),
    unseen: [
      ...options.unseen,
      ...written.flatMap(({ object }) => object?.unseen ?? []),
      ...(isOpaque ? [option] : []),
    ],
  };
}

const NOTHING: ObjectShape = { properties: [], unseen: [] };

/** The package asks for a model of OpenAI wherever it is told none. A message that names one wins over what is written here. */
function modelFor({ requests, sent }: Calls, context: RuleContext): string | undefined {
  const mayBeNamed = sent.some(({ unseen }) => unseen.length > 0);
  return mayBeNamed || sent.every(isNamedAlways) ? undefined : (choose(undefined, requests, context).id ?? undefined);
}

const isNamedAlways = ({ properties }: ObjectShape): boolean =>
  properties.filter(isModel).some(({ conditional }) => !conditional);

const isModel = ({ name }: Property): boolean => name === 'model';

interface RefusedDefault {
  readonly name: string;
  readonly value: number;
  readonly fact: ParameterFact;
  /** Where the code sets it itself: to take it out would bring the package's default back. */
  readonly written: readonly Property[];
}

function refusedDefaults({ requests, sent }: Calls, model: string | undefined, context: RuleContext): RefusedDefault[] {
  const facts =
    requests.length > 0 ? factsForAll(requests, context) : forModels(context.provider, model ? [model] : []);
  const properties = sent.flatMap((each) => each.properties);
  return Object.entries(OWN_DEFAULTS).flatMap(([name, value]) => {
    const fact = parameterFact(facts, 'chat', name);
    const written = properties.filter((property) => property.name === name);
    // A value of the code's own that is out of range is fitted like any other.
    const isRefused = written.length > 0 ? fact?.support === 'rejects' : fact && refuseValue(fact, value) !== undefined;
    return fact && isRefused ? [{ name, value, fact, written }] : [];
  });
}

/** What is `undefined` is not sent, and is no default either. */
function leaveOut({ place, valueSpan: [start, end], name, form }: Property): Edit {
  return { file: place.file, start, end, text: form === 'shorthand' ? `${name}: undefined` : 'undefined' };
}

function reportLeftOut(
  { name, value, fact, written }: RefusedDefault,
  client: Client,
  context: RuleContext,
): FindingProposal {
  const by = context.provider.name;
  return {
    kind: 'finding',
    severity: 'info',
    usages: [client],
    ...(written[0] ? { place: written[0].place } : {}),
    title: written[0]
      ? t`${name} is left out (answers may change): ${by} refuses it`
      : t`${name}: ${value}, which chatgpt sends by itself, is left out (answers may change): ${by} refuses it`,
    sources: [sourceOf(fact)],
  };
}

const changesOutput = ({ fact }: RefusedDefault): boolean => fact.support !== 'rejects' || fact.changesOutput === true;

const doubtOf = (name: string, { provider }: RuleContext): string =>
  t`Answers may change without ${name}, which ${provider.name} refuses.`;

const outOfSight = (): string => t`Its messages are not in sight: see that none of them names a model of OpenAI.`;

const unwritten = (name: string, option: string): string =>
  t`chatgpt sends ${name} by itself: write ${name}: undefined into ${option}.`;
