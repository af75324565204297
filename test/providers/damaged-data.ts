import { loadProvider } from '../../src/providers/load-provider.js';
import { type ProviderData, providerSchema } from '../../src/providers/schema.js';

export type Damage = (provider: ProviderData) => void;

interface Fault {
  readonly path: PropertyKey[];
  readonly message: string;
}

/** Damages a copy of good data, and gives what the schema says of it. */
export function faultsOf(...damages: Damage[]): Fault[] {
  const provider = structuredClone(loadProvider('zhipu'));
  for (const damage of damages) damage(provider);
  return providerSchema.safeParse(provider).error?.issues.map(({ path, message }) => ({ path, message })) ?? [];
}

export function indexOf(id: string): number {
  return loadProvider('zhipu').models.findIndex((model) => model.id === id);
}

export function changeModel(id: string, changed: object): Damage {
  return ({ models }) => Object.assign(models[indexOf(id)] ?? {}, changed);
}

/** Chooses other models, everywhere or in a region. */
export function choose(choices: object, region?: string): Damage {
  return (provider) => {
    const place = region === undefined ? provider : (provider.regions[region] ?? provider);
    Object.assign(place, { choices: { ...place.choices, ...choices } });
  };
}
