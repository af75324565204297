import { t } from '../messages/t.js';
import { findBadChoices } from './check-choices.js';
import { findBrokenSuccessors } from './check-successors.js';
import { type DataFault, findUnknown, type Mention } from './data-fault.js';
import type { ProviderData } from './schema.js';

/** Those of the provider, or of a region. */
type Parameters = NonNullable<ProviderData['regions'][string]['parameters']>;

/** Every name in the data of a provider that leads nowhere, or to a model that is not to be asked. */
export function findBrokenReferences(provider: ProviderData): DataFault[] {
  const { models, regions } = provider;
  return [
    ...findUnknown('region', mentionedRegions(provider), new Set(Object.keys(regions))),
    ...findUnknown('model', mentionedModels(provider), new Set(models.map(({ id }) => id))),
    ...findRepeatedModels(provider),
    ...findBrokenSuccessors(provider),
    ...findBadChoices(provider),
  ];
}

function mentionedRegions(provider: ProviderData): Mention[] {
  const { defaultRegion, models, frameworks } = provider;
  const inFrameworks = Object.keys(frameworks['ai-sdk']?.settings ?? {});
  return [
    [defaultRegion, ['defaultRegion']],
    ...models.flatMap(({ regions = [] }, index) =>
      regions.map((region, at): Mention => [region, ['models', index, 'regions', at]]),
    ),
    ...limitedTo('regions', provider),
    ...inFrameworks.map((region): Mention => [region, ['frameworks', 'ai-sdk', 'settings', region]]),
  ];
}

/** Where something is said of single models. */
function mentionedModels(provider: ProviderData): Mention[] {
  const { parameters, regions, reasoning, free, apis } = provider;
  return [
    ...limitedTo('models', provider),
    ...Object.entries(apis).flatMap(([api, { models = [] }]) =>
      models.map((id, at): Mention => [id, ['apis', api, 'models', at]]),
    ),
    ...mentionedInParameters(['parameters'], parameters),
    ...Object.entries(regions).flatMap(([region, { parameters: own = {} }]) =>
      mentionedInParameters(['regions', region, 'parameters'], own),
    ),
    ...Object.keys(reasoning.models ?? {}).map((id): Mention => [id, ['reasoning', 'models', id]]),
    ...free.flatMap(({ models = [] }, index) => models.map((id, at): Mention => [id, ['free', index, 'models', at]])),
  ];
}

/** What is said of some regions or models only. */
function limitedTo(names: 'regions' | 'models', provider: ProviderData): Mention[] {
  return (['quirks', 'sends'] as const).flatMap((list) =>
    provider[list].flatMap((each, index) =>
      (each[names] ?? []).map((name, at): Mention => [name, [list, index, names, at]]),
    ),
  );
}

function mentionedInParameters(path: DataFault['path'], parameters: Parameters): Mention[] {
  return Object.entries(parameters).flatMap(([api, facts]) =>
    Object.entries(facts ?? {}).flatMap(([name, { models = {} }]) =>
      Object.keys(models).map((id): Mention => [id, [...path, api, name, 'models', id]]),
    ),
  );
}

function findRepeatedModels({ models }: ProviderData): DataFault[] {
  const ids = models.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{ path: ['models', index, 'id'], message: t`${id} is listed twice` }],
  );
}
