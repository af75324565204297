import { recipeFor } from '../transforms/index.js';
import type { Api } from './apis.js';
import type { Lookup } from './look-up.js';
import type { Detour } from './plan/destinations.js';
import { groupBy } from './plan/group-by.js';
import type { MoveOptions } from './plan/move-options.js';
import { OPENAI_TARGET } from './plan/openai-target.js';
import type { Catalog } from './providers/catalog.js';
import { inRegion } from './providers/in-region.js';
import type { ProviderData } from './providers/schema.js';

/** The ways that `--for` and `--keep` ask for beside the main one. Throws what the lookup throws for a name it does not know. */
export function findDetours(
  { elsewhere, keep }: MoveOptions,
  main: ProviderData,
  { catalog, providerNamed, targetIn }: Lookup,
): Detour[] {
  const others = groupBy(Object.entries(elsewhere) as [Api, string][], ([, name]) => providerNamed(name).id);
  const detours = [...others].map(([id, entries]): Detour => {
    const provider = providerNamed(id);
    const target = targetIn(provider);
    return {
      apis: entries.map(([api]) => api),
      provider: inRegion(provider, target.region),
      target,
      recipe: recipeFor(id, catalog),
    };
  });
  return keep.length > 0 ? [...detours, stay(keep, main, catalog)] : detours;
}

/** Only the client has to be split off: nothing else of such a call changes. */
function stay(apis: readonly Api[], provider: ProviderData, catalog: Catalog): Detour {
  const rules = recipeFor(provider.id, catalog).rules.filter(({ id }) => id === 'split-client');
  return { apis, provider, target: OPENAI_TARGET, recipe: { provider: 'openai', rules } };
}
