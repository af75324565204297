import { exportedNames } from './exported-names.js';
import type { ResolveInTree } from './module-resolution.js';

interface Sources {
  textOf(path: string): string | undefined;
  /** The files that name a file of the tree in an import. */
  whoNames(path: string): readonly string[];
}

/** What the files of a wave offer to their importers: names, by path. */
type Offers = ReadonlyMap<string, ReadonlySet<string>>;

/** Barrels re-export barrels; further than this nobody passes a client on. */
const MAX_ROUNDS = 4;
/** A tree where more files than this use what the seeds export gains nothing from reading them all. */
const MAX_IMPORTERS = 600;

/**
 * The files that import what the seeds export, through barrels too. A file that imports from a barrel counts only when it
 * writes one of the names: half a monorepo imports its shared package, and few of them the client in it.
 */
export function importersOf(seeds: readonly string[], { textOf, whoNames }: Sources): string[] {
  const known = new Set(seeds);
  const found: string[] = [];
  let wave: Offers = new Map(seeds.map((seed) => [seed, exportedNames(textOf(seed) ?? '')]));
  for (let round = 0; round < MAX_ROUNDS && wave.size > 0 && found.length < MAX_IMPORTERS; round++) {
    const next = new Map<string, ReadonlySet<string>>();
    for (const [path, offered] of offersTaken(wave, whoNames)) {
      if (known.has(path)) continue;
      const text = textOf(path) ?? '';
      const handsOn = offered.size > 0 && RE_EXPORTS.test(text);
      const uses = [...offered].some((name) => name === 'default' || writesName(text, name));
      if (!handsOn && !uses) continue;
      known.add(path);
      if (uses) found.push(path);
      if (handsOn) next.set(path, offered);
    }
    wave = next;
  }
  return found.slice(0, MAX_IMPORTERS).sort();
}

const RE_EXPORTS = /\bexport\b[^;]*\bfrom\b|\bexport\s*\{|module\.exports|\bexport\s+default\b/;

/** The names that each importer could take from those of the wave that it imports, in the order of the paths. */
function offersTaken(wave: Offers, whoNames: Sources['whoNames']): [string, Set<string>][] {
  const taken = new Map<string, Set<string>>();
  for (const [target, names] of wave) {
    for (const importer of whoNames(target)) taken.set(importer, new Set([...(taken.get(importer) ?? []), ...names]));
  }
  return [...taken].sort(([one], [other]) => (one < other ? -1 : 1));
}

function writesName(text: string, name: string): boolean {
  return text.includes(name) && new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(text);
}

/** Who names a file of the tree in an import, asked of what every file names. */
export function createImportGraph(
  specifiers: ReadonlyMap<string, readonly string[]>,
  resolve: ResolveInTree,
): Sources['whoNames'] {
  const importers = new Map<string, Set<string>>();
  for (const [path, named] of specifiers) {
    for (const specifier of named) {
      const target = resolve(path, specifier);
      if (target === undefined) continue;
      const known = importers.get(target);
      if (known) known.add(path);
      else importers.set(target, new Set([path]));
    }
  }
  return (path) => [...(importers.get(path) ?? [])];
}
