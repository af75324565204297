import { existsSync, readFileSync } from 'node:fs';
import { rememberEnglish } from '../messages/in-english.js';
import { currentLanguage } from '../messages/language.js';

/**
 * What is known of a provider, with its sentences in the language of the run: `zh/<id>.json` lists them by what they are
 * in English. What it does not list stays English.
 */
export function translateData<T>(id: string, data: T): T {
  const file = new URL(`./${currentLanguage()}/${id}.json`, import.meta.url);
  if (currentLanguage() === 'en' || !existsSync(file)) return data;
  const catalogue: Readonly<Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'));
  return JSON.parse(JSON.stringify(data), (_key, value) => {
    const translated = typeof value === 'string' ? catalogue[value] : undefined;
    if (translated === undefined) return value;
    rememberEnglish(translated, value);
    return translated;
  });
}
