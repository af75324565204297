import { errors } from './messages/errors/index.js';
import type { Destination } from './plan/destinations.js';
import { type PlanOptions, resolveDestination } from './plan-migration.js';
import { BUILT_IN } from './providers/catalog.js';

export interface DestinationsQuestion extends Pick<PlanOptions, 'region' | 'catalog'> {
  /** Ids or other names; by default all providers. */
  readonly to?: readonly string[];
}

export interface Destinations {
  readonly destinations: readonly Destination[];
  /** Ids of the providers that do not have the region. */
  readonly withoutRegion: readonly string[];
}

/** Where moves can go, each provider once. Throws RepointError for an unknown provider, or a region that none of them has. */
export function resolveDestinations({ to, region, catalog = BUILT_IN }: DestinationsQuestion): Destinations {
  const ids = [...new Set((to ?? catalog.ids()).map((name) => resolveDestination({ to: name, catalog }).provider.id))];
  if (region === undefined) {
    return { destinations: ids.map((id) => resolveDestination({ to: id, catalog })), withoutRegion: [] };
  }
  const regionsOf = (id: string): string[] => Object.keys(catalog.load(id).regions);
  const having = ids.filter((id) => regionsOf(id).includes(region));
  if (having.length === 0) throw errors.unknownRegion(ids.join(', '), region, [...new Set(ids.flatMap(regionsOf))]);
  return {
    destinations: having.map((id) => resolveDestination({ to: id, region, catalog })),
    withoutRegion: ids.filter((id) => !having.includes(id)),
  };
}
