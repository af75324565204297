import { distance } from 'fastest-levenshtein';
import { BUILT_IN, type Catalog } from './catalog.js';

export type FoundProvider =
  | { readonly id: string }
  | {
      readonly unknown: true;
      /** The id of the provider that the name is a likely misspelling of. */
      readonly closest?: string;
      /** All ids. */
      readonly known: readonly string[];
    };

/** Resolves what a person types after `--to`: an id, or a brand, company or Chinese name, in any case and spacing. */
export function findProvider(name: string, catalog: Catalog = BUILT_IN): FoundProvider {
  const wanted = simplify(name);
  const known = catalog.ids();
  const id = known.find((each) => simplify(each) === wanted);
  if (id !== undefined) return { id };

  const names = known.flatMap((id) => {
    const { aliases, nameZh } = catalog.load(id);
    return [id, ...aliases, nameZh].map((alias) => ({ id, alias: simplify(alias) }));
  });
  const exact = names.find(({ alias }) => alias === wanted);
  if (exact) return { id: exact.id };

  const [nearest] = names
    .map(({ id, alias }) => ({ id, distance: distance(wanted, alias), allowed: Math.round(alias.length / 3) }))
    .filter((candidate) => candidate.distance <= candidate.allowed)
    .sort((a, b) => a.distance - b.distance);
  return nearest ? { unknown: true, closest: nearest.id, known } : { unknown: true, known };
}

function simplify(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}
