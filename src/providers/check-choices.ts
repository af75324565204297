import { listed } from '../messages/lists.js';
import { t } from '../messages/t.js';
import type { DataFault } from './data-fault.js';
import { isAskable } from './is-retired.js';
import type { ProviderData, ProviderModel } from './schema.js';

type Choices = ProviderData['choices'];
type Choice = keyof Choices;
/** Those of a region. */
type SomeChoices = NonNullable<ProviderData['regions'][string]['choices']>;

/** What a model has to be made for in order to be chosen. */
const KINDS: Readonly<Record<Choice, ProviderModel['kind']>> = {
  flagship: 'chat',
  fast: 'chat',
  reasoning: 'chat',
  vision: 'chat',
  embedding: 'embedding',
  image: 'image',
  speech: 'speech',
  transcription: 'transcription',
};

/** Choices, in general and by region, that cannot be asked on the day of the data, or not there, or not for that. */
export function findBadChoices(provider: ProviderData): DataFault[] {
  const regions = Object.entries(provider.regions);
  return [
    ...findUnfit(provider, ['choices'], provider.choices),
    ...regions.flatMap(([region, { choices = {} }]) => findUnfit(provider, ['regions', region, 'choices'], choices)),
    ...regions.flatMap(([region]) => findServedElsewhere(provider, region)),
  ];
}

function findUnfit({ models, asOf }: ProviderData, path: DataFault['path'], choices: SomeChoices): DataFault[] {
  return made(choices).flatMap(([choice, id]) => {
    const message = faultOf(
      models.find((model) => model.id === id),
      choice,
      asOf,
    );
    return message === undefined ? [] : [{ path: [...path, choice], message: t`${id} ${message}` }];
  });
}

function faultOf(model: ProviderModel | undefined, choice: Choice, today: string): string | undefined {
  if (model === undefined) return t`is not among the models`;
  if (model.kind !== KINDS[choice]) return t`is made for ${model.kind}, not for ${KINDS[choice]}`;
  if (isAskable(model, today)) return undefined;
  return model.status === 'deprecated'
    ? t`is deprecated: choose a model that goes on`
    : t`is retired: choose a model that goes on`;
}

function findServedElsewhere({ choices, regions, models }: ProviderData, region: string): DataFault[] {
  return made({ ...choices, ...regions[region]?.choices }).flatMap(([choice, id]) => {
    const served = models.find((model) => model.id === id)?.regions;
    if (served === undefined || served.includes(region)) return [];
    const message = t`${id} is served in ${listed(served)} only: choose another one for ${region}, or null`;
    return [{ path: ['regions', region, 'choices', choice], message }];
  });
}

function made(choices: SomeChoices): [Choice, string][] {
  const entries = Object.entries(choices) as [Choice, string | null | undefined][];
  return entries.filter((entry): entry is [Choice, string] => typeof entry[1] === 'string');
}
