import { t } from '../messages/t.js';
import { blankModel, NOT_SERVED, SERVED } from './blank-provider.js';
import { asFacts, type Facts, isFacts, listOfFacts, mergeFacts } from './merge-facts.js';
import type { ParsedProviderConfig } from './provider-config.js';
import { spellModel } from './spell-out.js';

/** A provider that serves the models that the configuration lists, and no others. */
export function withOwnModels(from: Facts, config: ParsedProviderConfig): Facts {
  const known = new Map(listOfFacts(from.models).map((model) => [model.id, model]));
  const models = (config.models ?? []).map((each) => served(spellModel(each), known.get(idOf(each))));
  const ids = new Set(models.map(({ id }) => id));
  return {
    ...from,
    models,
    choices: choose(models, asFacts(from.choices), ids),
    apis: {
      ...asFacts(mapFacts(from.apis, (api) => ofServed(asFacts(api), ids))),
      ...apisOf(models, isFacts(from.choices)),
    },
    regions: mapFacts(from.regions, (region) => withoutChoices(asFacts(region), ids)),
    parameters: parametersOf(from.parameters, ids),
    reasoning: keepModels(from.reasoning, ids),
    quirks: listOfFacts(from.quirks)
      .filter((quirk) => isOfServed(quirk, ids))
      .map((quirk) => ofServed(quirk, ids)),
    sends: listOfFacts(from.sends)
      .filter((sent) => isOfServed(sent, ids))
      .map((sent) => ofServed(sent, ids)),
    free: [],
  };
}

const idOf = (model: NonNullable<ParsedProviderConfig['models']>[number]): string =>
  typeof model === 'string' ? model : model.id;

/** A model that is listed is served everywhere, whatever its vendor does with it. */
function served(said: Facts, known: Facts | undefined): Facts {
  const { status: _, retiredOn, successor, regions, ...rest } = known ?? {};
  return asFacts(mergeFacts({ ...blankModel(said), ...rest, status: 'current' }, said));
}

/** The choices of before where they are served, else the first model made for it. */
function choose(models: readonly Facts[], before: Facts, ids: ReadonlySet<unknown>): Facts {
  const first = (test: (model: Facts) => boolean): unknown => models.find(test)?.id ?? null;
  const ofKind = (kind: string) => first((model) => model.kind === kind);
  const kept = (choice: string, otherwise: unknown): unknown => (ids.has(before[choice]) ? before[choice] : otherwise);
  const flagship = kept('flagship', ofKind('chat'));
  return {
    flagship,
    fast: kept('fast', flagship),
    reasoning: kept('reasoning', flagship),
    vision: kept(
      'vision',
      first(({ kind, vision }) => kind === 'chat' && vision === true),
    ),
    embedding: kept('embedding', ofKind('embedding')),
    image: kept('image', ofKind('image')),
    speech: kept('speech', ofKind('speech')),
    transcription: kept('transcription', ofKind('transcription')),
  };
}

const KINDS = { embeddings: 'embedding', images: 'image', speech: 'speech', transcriptions: 'transcription' } as const;

/** An API without a model for it is not served; one with a model is as the vendor has it, and else as OpenAI does. */
function apisOf(models: readonly Facts[], isKnownVendor: boolean): Facts {
  const has = (kind: string): boolean => models.some((model) => model.kind === kind);
  const entries = Object.entries(KINDS).flatMap(([api, kind]): [string, Facts][] => {
    if (!has(kind)) return [[api, { ...NOT_SERVED, instead: t`The configuration lists no ${kind} model.` }]];
    return isKnownVendor ? [] : [[api, SERVED]];
  });
  return Object.fromEntries(entries);
}

/** What is said of single models, of those that are served. */
function keepModels(known: unknown, ids: ReadonlySet<unknown>): unknown {
  if (!isFacts(known) || !isFacts(known.models)) return known;
  const models = Object.fromEntries(Object.entries(known.models).filter(([id]) => ids.has(id)));
  return { ...known, models };
}

/** False for what is said of other models alone. */
const isOfServed = ({ models }: Facts, ids: ReadonlySet<unknown>): boolean =>
  !Array.isArray(models) || models.some((id) => ids.has(id));

/** What is limited to some models, limited to those that are served; to no model of one's own in particular if none is. */
function ofServed({ models, ...fact }: Facts, ids: ReadonlySet<unknown>): Facts {
  const left = Array.isArray(models) ? models.filter((id) => ids.has(id)) : [];
  return left.length > 0 ? { ...fact, models: left } : fact;
}

function parametersOf(parameters: unknown, ids: ReadonlySet<unknown>): unknown {
  return mapFacts(parameters, (facts) => mapFacts(facts, (known) => keepModels(known, ids)));
}

/** The models of a configuration are chosen from alike in all regions. */
function withoutChoices({ choices: _, parameters, ...region }: Facts, ids: ReadonlySet<unknown>): Facts {
  return parameters === undefined ? region : { ...region, parameters: parametersOf(parameters, ids) };
}

function mapFacts(facts: unknown, change: (fact: unknown) => unknown): unknown {
  if (!isFacts(facts)) return facts;
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, change(fact)]));
}
