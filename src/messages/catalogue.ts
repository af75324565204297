import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from './language.js';

/** Sentences by what they are in English, with `{0}`, `{1}` where values go. */
export type Catalogue = ReadonlyMap<string, string>;

const catalogues = new Map<Language, Catalogue>();

/** All that is translated into a language, read once. English has no catalogue: it is what stands in the code. */
export function catalogueOf(language: Language): Catalogue {
  const known = catalogues.get(language);
  if (known) return known;
  const catalogue = new Map(language === 'en' ? [] : catalogueFiles(language).flatMap(readEntries));
  catalogues.set(language, catalogue);
  return catalogue;
}

function catalogueFiles(language: Language): URL[] {
  const folder = new URL(`./${language}/`, import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => new URL(name.replaceAll('\\', '/'), folder));
}

function readEntries(file: URL): [string, string][] {
  return Object.entries(JSON.parse(readFileSync(file, 'utf8')));
}
