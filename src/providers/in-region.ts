import type { ProviderData } from './schema.js';

/**
 * What is known of a provider as it is in one of its regions: its key, the APIs and models that it has there, the choices
 * among them, and what it does otherwise with single parameters. Throws a RangeError for a region that it does not have.
 */
export function inRegion(provider: ProviderData, name: string): ProviderData {
  const region = provider.regions[name];
  if (region === undefined) throw new RangeError(`${provider.name} has no region ${name}`);
  const { key = provider.key, apis = {}, choices = {}, parameters = {} } = region;
  const special = Object.entries(parameters).map(([api, facts]) => {
    const known = provider.parameters[api as keyof ProviderData['parameters']];
    return [api, { ...known, ...facts }];
  });
  const isHere = ({ regions }: { regions?: string[] | undefined }): boolean => regions?.includes(name) ?? true;
  return {
    ...provider,
    key,
    apis: { ...provider.apis, ...apis } as ProviderData['apis'],
    models: provider.models.filter(isHere),
    quirks: provider.quirks.filter(isHere),
    sends: provider.sends.filter(isHere),
    choices: { ...provider.choices, ...choices } as ProviderData['choices'],
    parameters: { ...provider.parameters, ...Object.fromEntries(special) },
  };
}
