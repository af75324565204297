import { blankModel, MAIN, NOT_SERVED, SERVED } from './blank-provider.js';
import { asFacts, type Facts, isFacts, listOfFacts } from './merge-facts.js';
import type { ParsedProviderConfig } from './provider-config.js';

type ShortModel = NonNullable<ParsedProviderConfig['models']>[number];

/** What a configuration says of a provider, in the words of the providers' data. `start` is what it is said of. */
export function spellOut(config: ParsedProviderConfig, start: Facts): Facts {
  const { extends: _, baseURL, key, apis, models, ...rest } = config;
  const region = typeof start.defaultRegion === 'string' ? start.defaultRegion : MAIN;
  const known = new Set(listOfFacts(start.models).map(({ id }) => id));
  const spellNew = (model: ShortModel): Facts => {
    const said = spellModel(model);
    return known.has(said.id) ? said : { ...blankModel(said), ...said };
  };
  return {
    ...rest,
    ...(baseURL === undefined ? {} : { regions: { ...asFacts(rest.regions), [region]: { baseURL } } }),
    ...(key === undefined ? {} : { key: typeof key === 'string' ? { env: key } : key }),
    ...(apis === undefined ? {} : { apis: Object.fromEntries(Object.entries(apis).map(spellApi)) }),
    ...(models === undefined ? {} : { models: models.map(spellNew) }),
  };
}

function spellApi([api, said]: [string, unknown]): [string, unknown] {
  if (said === true) return [api, SERVED];
  return [api, said === false ? NOT_SERVED : said];
}

/** A lone id, and vectors of a single width. */
export function spellModel(model: ShortModel): Facts {
  if (typeof model === 'string') return { id: model };
  const { embedding: width } = model;
  return isFacts(width) || width === undefined
    ? model
    : { ...model, embedding: { dimensions: [width], default: width } };
}
