import type { ProviderData } from './schema.js';

/**
 * What is known of a provider as it is in one of its regions: its key, the models served there and the choices among them, and
 * what the region does otherwise with single parameters. Throws a RangeError for a region that it does not have.
 */
export function inRegion(provider: ProviderData, name: string): ProviderData {
  const region = provider.regions[name];
  if (region === undefined) throw new RangeError(`${provider.name} has no region ${name}`);
  const { key = provider.key, choices = {}, parameters = {} } = region;
  const special = Object.entries(parameters).map(([api, facts]) => {
    const known = provider.parameters[api as keyof ProviderData['parameters']];
    return [api, { ...known, ...facts }];
  });
  return {
    ...provider,
    key,
    models: provider.models.filter(({ regions }) => regions === undefined || regions.includes(name)),
    choices: { ...provider.choices, ...choices } as ProviderData['choices'],
    parameters: { ...provider.parameters, ...Object.fromEntries(special) },
  };
}
