import { exportedNames } from './exported-names.js';
import type { ResolveInTree } from './module-resolution.js';

interface Source {
  readonly path: string;
  readonly text: string;
}

interface Sources {
  textOf(path: string): string | undefined;
  findFilesContaining(needles: readonly string[]): readonly Source[];
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
export function importersOf(seeds: readonly string[], sources: Sources, resolve: ResolveInTree): string[] {
  const known = new Set(seeds);
  const found: string[] = [];
  let wave: Offers = new Map(seeds.map((seed) => [seed, exportedNames(sources.textOf(seed) ?? '')]));
  for (let round = 0; round < MAX_ROUNDS && wave.size > 0 && found.length < MAX_IMPORTERS; round++) {
    const next = new Map<string, ReadonlySet<string>>();
    for (const source of sources.findFilesContaining([...new Set([...wave.keys()].map(importedStem))])) {
      if (known.has(source.path)) continue;
      const offered = offersTaken(source, wave, resolve);
      const handsOn = offered.size > 0 && RE_EXPORTS.test(source.text);
      const uses = [...offered].some((name) => name === 'default' || writesName(source.text, name));
      if (!handsOn && !uses) continue;
      known.add(source.path);
      if (uses) found.push(source.path);
      if (handsOn) next.set(source.path, offered);
    }
    wave = next;
  }
  return found.slice(0, MAX_IMPORTERS).sort();
}

/** Read from the text: hundreds of files are asked before a few of them are parsed. */
const SPECIFIER = /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*['"]([^'"]+)['"]/g;

const RE_EXPORTS = /\bexport\b[^;]*\bfrom\b|\bexport\s*\{|module\.exports|\bexport\s+default\b/;

/** The names that a file could take from those of the wave that it imports. */
function offersTaken({ path, text }: Source, wave: Offers, resolve: ResolveInTree): Set<string> {
  const targets = [...text.matchAll(SPECIFIER)].flatMap(([, name = '']) => resolve(path, name) ?? []);
  return new Set(targets.flatMap((target) => [...(wave.get(target) ?? [])]));
}

function writesName(text: string, name: string): boolean {
  return text.includes(name) && new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(text);
}

/** The part of an import path that must be written to reach a file: its name, or its folder's for an index. */
function importedStem(path: string): string {
  const segments = path.replace(/\.[cm]?[jt]sx?$/, '').split('/');
  const last = segments.at(-1) ?? '';
  return last === 'index' ? (segments.at(-2) ?? './') : last;
}
