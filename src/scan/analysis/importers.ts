import type { Analysis } from './program.js';
import { typescript } from './typescript.js';

interface Sources {
  findFilesContaining(needles: readonly string[]): readonly { readonly path: string; readonly text: string }[];
}

/** Barrels re-export barrels; further than this nobody passes a client on. */
const MAX_ROUNDS = 3;
/** A tree where more files than this import the seeds gains nothing from reading them all. */
const MAX_IMPORTERS = 600;

/** The files that import what the seeds export, through barrels too. */
export function importersOf(seeds: readonly string[], sources: Sources, analysis: Analysis): string[] {
  const known = new Set(seeds);
  let wave = seeds;
  const found: string[] = [];
  for (let round = 0; round < MAX_ROUNDS && wave.length > 0 && found.length < MAX_IMPORTERS; round++) {
    const targets = new Set(wave);
    const next = sources
      .findFilesContaining([...new Set(wave.map(importedStem))])
      .filter(({ path, text }) => !known.has(path) && importsOneOf(path, text, targets, analysis));
    for (const { path } of next) known.add(path);
    found.push(...next.map(({ path }) => path));
    // Only a file that hands on what it imports can have importers of interest.
    wave = next.filter(({ text }) => RE_EXPORTS.test(text)).map(({ path }) => path);
  }
  return found.slice(0, MAX_IMPORTERS).sort();
}

const RE_EXPORTS = /\bexport\b[^;]*\bfrom\b|\bexport\s*\{|module\.exports|\bexport\s+default\b/;

/** The part of an import path that must be written to reach a file: its name, or its folder's for an index. */
function importedStem(path: string): string {
  const segments = path.replace(/\.[cm]?[jt]sx?$/, '').split('/');
  const last = segments.at(-1) ?? '';
  return last === 'index' ? (segments.at(-2) ?? './') : last;
}

function importsOneOf(path: string, text: string, targets: ReadonlySet<string>, analysis: Analysis): boolean {
  const { importedFiles } = typescript().preProcessFile(text, true, true);
  return importedFiles.some(({ fileName }) => {
    const target = analysis.resolve(path, fileName);
    return target !== undefined && targets.has(target);
  });
}
