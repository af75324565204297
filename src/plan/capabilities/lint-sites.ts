import { labelled, withoutStop } from '../../messages/lists.js';
import { t } from '../../messages/t.js';
import { forModel } from '../../providers/for-model.js';
import { inWords } from '../../providers/model-needs.js';
import { parameterFact } from '../../providers/parameter-fact.js';
import type { ProviderData } from '../../providers/schema.js';
import type { Property, UsageOf } from '../../scan/usage.js';
import { chooseFor } from '../choose-for.js';
import type { Place, RuleContext } from '../contract.js';
import { sourceOf } from '../facts.js';
import { factsFor } from '../facts-for.js';
import { isServed } from '../is-served.js';
import { isModelRequest, type ModelRequest, typeOf } from '../needs.js';
import { concernsQuirk } from '../quirk-concerns.js';
import { createRuleContext, type RuleContextInput } from '../rule-context.js';
import { foldPieces, HOLE, literalPlace, textLeaves } from '../values.js';
import type { Capabilities, CapabilityNote, SiteCapabilities, Verdict } from './contract.js';
import { judgeParameter } from './judge-parameter.js';
import { valuesInSight } from './values-in-sight.js';

type Request = UsageOf<'request'>;
type Quirk = ProviderData['quirks'][number];

export interface LintInput
  extends Pick<RuleContextInput, 'usages' | 'source' | 'provider' | 'target' | 'modelOverrides' | 'options' | 'today'> {
  /** True for a call that the provider is to be asked about; by default all are. */
  readonly has?: (request: Request) => boolean;
}

/**
 * What the provider rejects, ignores or does otherwise at each call of OpenAI's or of its own, whether the code has moved or not.
 * Calls of which all clients belong to other vendors are left out. In the order of the files.
 */
export function lintCapabilities(input: LintInput): Capabilities {
  const { has = () => true } = input;
  // No rule changes anything here: each call is judged as it is written.
  const context = createRuleContext({ ...input, rules: [], share: { has, owns: () => true } });
  const requests = context.usages
    .filter((usage) => usage.kind === 'request')
    .filter((request) => has(request) && request.confidence !== 'name-only' && !isOfOthers(request, context));
  const isOf = (quirk: Quirk, request: Request): boolean => factsFor(request, context).quirks.includes(quirk);
  const everywhere = context.provider.quirks.filter(
    (quirk) => quirk.where === 'any' && requests.some((each) => concernsQuirk(quirk, each) && isOf(quirk, each)),
  );
  return {
    everywhere: everywhere.map(noteQuirk),
    sites: requests.map((request) => lintSite(request, context)),
  };
}

function isOfOthers(request: Request, context: RuleContext): boolean {
  const clients = context.clientsOf(request);
  return clients.length > 0 && clients.every((client) => context.hostOf(client).kind === 'other');
}

function lintSite(request: Request, context: RuleContext): SiteCapabilities {
  const notes = isModelRequest(request, context.provider)
    ? lintModelRequest(request, context)
    : { models: [], notes: lintApi(request, context.provider) };
  const { id, file, position, method } = request;
  return { usage: id, file, position, method, ...notes, notes: sortWorstFirst(notes.notes) };
}

const WORST_FIRST: readonly Verdict[] = ['rejects', 'ignores', 'differs', 'unverified'];

function sortWorstFirst(notes: readonly CapabilityNote[]): CapabilityNote[] {
  const unique = [...new Map(notes.map((note) => [`${note.verdict} ${note.text}`, note])).values()];
  return unique.toSorted((a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict));
}

function lintModelRequest(request: ModelRequest, context: RuleContext): Pick<SiteCapabilities, 'models' | 'notes'> {
  const { provider } = context;
  const choices = modelsIn(request).map((from) => ({
    from,
    choice: chooseFor(from, [request], request.api, context),
  }));
  const lacks = choices.flatMap(({ choice }): CapabilityNote[] => {
    const [source] = choice.sources;
    if (choice.gaveUp.length === 0 || source === undefined) return [];
    const text = t`${choice.id} has no ${inWords(choice.gaveUp)}, and nothing better is known`;
    return [{ verdict: 'rejects', subject: 'model', text, source }];
  });
  const judged = choices.flatMap(({ choice }) =>
    lintParts(request, choice.id === null ? provider : forModel(provider, choice.id)),
  );
  return {
    models: choices.map(({ from, choice }) => ({ from, to: choice.id })),
    notes: [...lintApi(request, provider), ...lacks, ...judged, ...lintQuirks(request, factsFor(request, context))],
  };
}

/** The ids that the call can send; one `undefined` where none is in sight. */
function modelsIn({ parameters }: ModelRequest): (string | undefined)[] {
  const model = parameters?.properties.find(({ name }) => name === 'model');
  const ids = textLeaves(model?.value).map(({ pieces }) => foldPieces(pieces));
  const known = [...new Set(ids.filter((id) => id !== '' && !id.includes(HOLE)))];
  return known.length > 0 ? known : [undefined];
}

function lintApi(request: Request, provider: ProviderData): CapabilityNote[] {
  const fact = provider.apis[request.api];
  const served = isServed(request, provider);
  if (served && fact.support === 'yes') return [];
  const { verdict, claim } = judgeApi(fact, served);
  const said = t`${provider.name} ${claim}`;
  const text = fact.instead ? labelled(said, withoutStop(fact.instead)) : said;
  return [{ verdict, subject: request.api, text, source: sourceOf(fact) }];
}

function judgeApi({ support, shape }: ProviderData['apis'][Request['api']], served: boolean) {
  if (shape === 'own') return { verdict: 'differs', claim: t`has it in a form of its own` } as const;
  if (support === 'unverified') return { verdict: 'unverified', claim: t`may or may not have it` } as const;
  return { verdict: 'rejects', claim: served ? t`does not answer it` : t`has no such call` } as const;
}

/** Parameters, roles and content parts, as one model takes them. */
function lintParts(request: ModelRequest, provider: ProviderData): CapabilityNote[] {
  return [
    ...(request.parameters?.properties ?? []).flatMap((property) => lintProperty(property, request, provider)),
    ...(request.api === 'chat' ? lintMessages(request, provider) : []),
  ];
}

/** They are judged by roles, content parts and the model. */
const OWN_WORDS = new Set(['model', 'messages']);

function lintProperty(property: Property, { api }: ModelRequest, provider: ProviderData): CapabilityNote[] {
  if (OWN_WORDS.has(property.name)) return [];
  const value = typeOf(property);
  const fact = parameterFact(provider, api, property.name, value);
  if (fact === undefined) return [];
  const isOfValue = fact !== parameterFact(provider, api, property.name);
  const subject = isOfValue ? `${property.name} ${value}` : property.name;
  const judged = judgeParameter(fact, subject, valuesInSight(property));
  return judged ? [{ ...judged, subject, place: property.place, source: sourceOf(fact) }] : [];
}

function lintMessages({ roles, contentTypes }: ModelRequest, provider: ProviderData): CapabilityNote[] {
  const spoken = roles
    .flatMap(textLeaves)
    .map((leaf) => ({ name: foldPieces(leaf.pieces), place: literalPlace(leaf) }));
  return [
    ...spoken.flatMap(({ name, place }) => lintWord(provider, 'role', name, place)),
    ...contentTypes.flatMap((type) => lintWord(provider, 'content', type)),
  ];
}

function lintWord(provider: ProviderData, of: 'role' | 'content', word: string, place?: Place): CapabilityNote[] {
  const fact = parameterFact(provider, 'chat', of, word);
  if (fact === undefined || fact === parameterFact(provider, 'chat', of)) return [];
  const subject = `${of} ${word}`;
  const judged = judgeParameter(fact, subject, []);
  return judged ? [{ ...judged, subject, ...(place ? { place } : {}), source: sourceOf(fact) }] : [];
}

function lintQuirks(request: Request, provider: ProviderData): CapabilityNote[] {
  return provider.quirks.filter((quirk) => quirk.where !== 'any' && concernsQuirk(quirk, request)).map(noteQuirk);
}

function noteQuirk(quirk: Quirk): CapabilityNote {
  return {
    verdict: 'differs',
    subject: quirk.id,
    text: quirk.text.replace(/\.$/, ''),
    source: sourceOf(quirk),
  };
}
