import { t } from '../messages/t.js';
import type { ProviderData } from './schema.js';
import type { Target } from './target.js';

/** A region that the provider does not have; the fields are for the sentence that a person reads. */
export class UnknownRegion extends Error {
  override readonly name = 'UnknownRegion';

  constructor(
    readonly provider: string,
    readonly region: string,
    readonly known: readonly string[],
  ) {
    super(t`${provider} has no region ${region}`);
  }
}

/** The target in a region, by default the provider's main one. Throws `UnknownRegion`. */
export function resolveTarget(provider: ProviderData, region = provider.defaultRegion): Target {
  const found = Object.hasOwn(provider.regions, region) ? provider.regions[region] : undefined;
  if (found === undefined) throw new UnknownRegion(provider.id, region, Object.keys(provider.regions));
  return { provider: provider.id, region, baseURL: found.baseURL, keyEnv: (found.key ?? provider.key).env };
}
