import { loadProvider, providerIds } from './load-provider.js';
import type { ProviderData } from './schema.js';

/** The providers that a run knows. */
export interface Catalog {
  /** Sorted. */
  ids(): readonly string[];
  /** Throws for an id that `ids` does not list. */
  load(id: string): ProviderData;
  /** The built-in provider whose rules move code to this one; undefined for one that is built on nothing. */
  rulesOf(id: string): string | undefined;
}

/** A provider that a configuration adds, or says something else about. */
export interface CustomProvider {
  readonly data: ProviderData;
  /** The id of the known provider that it extends. */
  readonly extends?: string | undefined;
}

/** Those that come with the tool: the JSON files beside this one. */
export const BUILT_IN: Catalog = { ids: providerIds, load: loadProvider, rulesOf: (id) => id };

/** The same with some more; one with the id of a known provider stands for it. */
export function extendCatalog(base: Catalog, customs: readonly CustomProvider[]): Catalog {
  const added = new Map(customs.map((custom) => [custom.data.id, custom]));
  const ids = [...new Set([...base.ids(), ...added.keys()])].sort();
  return {
    ids: () => ids,
    load: (id) => added.get(id)?.data ?? base.load(id),
    rulesOf: (id) => {
      const like = added.has(id) ? added.get(id)?.extends : id;
      return like !== undefined && base.ids().includes(like) ? base.rulesOf(like) : undefined;
    },
  };
}
