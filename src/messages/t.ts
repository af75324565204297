import { catalogueOf } from './catalogue.js';
import { inEnglish, rememberEnglish } from './in-english.js';
import { currentLanguage } from './language.js';

/** What TypeScript takes in a template, but for objects. */
type Value = string | number | null | undefined;

/**
 * A sentence in the language of the run, as gettext's tagged templates have it: English stands where it is used, and is
 * the key of the catalogues (`src/messages/zh`). What has no translation stays English. Call it when the sentence is
 * needed, never while a module loads: the language is not known then.
 */
export function t(parts: TemplateStringsArray, ...values: readonly Value[]): string {
  return translate(keyOf(parts), values);
}

/** `keyOf(['Wrote ', ' to ', '.'])` is `Wrote {0} to {1}.`: what a catalogue lists a sentence under. */
function keyOf(parts: readonly string[]): string {
  return parts.reduce((key, part, index) => `${key}{${index - 1}}${part}`);
}

/** The sentence of a key in the language of the run. `inPlain`: its English, where that is more than the key filled in. */
export function translate(key: string, values: readonly Value[], inPlain = fillIn): string {
  if (currentLanguage() === 'en') return inPlain(key, values);
  const text = fillInChinese(catalogueOf(currentLanguage()).get(key) || key, values);
  rememberEnglish(text, inPlain(key, values.map(inEnglish)));
  return text;
}

/** The catalogue has blanks around values, since most are names; between Chinese and Chinese stands none. */
function fillInChinese(text: string, values: readonly Value[]): string {
  const fitted = text.replace(
    /(?<=\p{Script=Han}) (?=\{(\d+)\})|(?<=\{(\d+)\}) (?=\p{Script=Han})/gu,
    (blank, next?: string, last?: string) => {
      const value = String(values[Number(next ?? last)] ?? '');
      return (next === undefined ? /[\p{Script=Han}，。；：）”]$/u : /^[\p{Script=Han}（“]/u).test(value) ? '' : blank;
    },
  );
  return fillIn(fitted, values);
}

function fillIn(text: string, values: readonly Value[]): string {
  return text.replace(/\{(\d+)\}/g, (mark, index) => (Number(index) in values ? String(values[Number(index)]) : mark));
}
