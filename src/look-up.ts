import { errors } from './messages/errors/index.js';
import { BUILT_IN, type Catalog } from './providers/catalog.js';
import { findProvider } from './providers/find-provider.js';
import { resolveTarget, UnknownRegion } from './providers/resolve-target.js';
import type { ProviderData } from './providers/schema.js';
import type { Target } from './providers/target.js';

/** Finds what people name among the providers of a run; throws RepointError for names that it does not know. */
export interface Lookup {
  readonly catalog: Catalog;
  providerNamed(name: string): ProviderData;
  /** By default the provider's main region. */
  targetIn(provider: ProviderData, region?: string): Target;
}

export function createLookup(catalog: Catalog = BUILT_IN): Lookup {
  return { catalog, providerNamed: (name) => providerNamed(name, catalog), targetIn };
}

function providerNamed(name: string, catalog: Catalog): ProviderData {
  const found = findProvider(name, catalog);
  if ('unknown' in found) throw errors.unknownProvider(name, found.closest, found.known);
  return catalog.load(found.id);
}

function targetIn(provider: ProviderData, region?: string): Target {
  try {
    return resolveTarget(provider, region);
  } catch (error) {
    if (error instanceof UnknownRegion) throw errors.unknownRegion(provider.id, error.region, error.known);
    throw error;
  }
}
