import { inEnglish, rememberEnglish } from './in-english.js';
import { currentLanguage } from './language.js';
import { t } from './t.js';

/** `a and b and c`. */
export const listAnd = (parts: readonly string[]): string => chain(parts, (all, part) => t`${all} and ${part}`);

/** `a or b`. */
export const listOr = (parts: readonly string[]): string => chain(parts, (all, part) => t`${all} or ${part}`);

/** `a, b`: for what is not all names. */
export const listed = (parts: readonly string[]): string => chain(parts, (all, part) => t`${all}, ${part}`);

/** `a, b`: for clauses and facts, where Chinese has another comma than between names. */
export const listNotes = (parts: readonly string[]): string => chain(parts, (all, part) => t`${all}${t`, `}${part}`);

/** `a; b`. */
export const listClauses = (parts: readonly string[]): string => chain(parts, (all, part) => t`${all}; ${part}`);

/** `a: b`. */
export const labelled = (label: string, text: string): string => t`${label}: ${text}`;

/** `a (b)`. */
export const bracketed = (text: string, more: string | number): string => t`${text} (${more})`;

/** A sentence without its full stop, to put into another one. */
export function withoutStop(sentence: string): string {
  const bare = sentence.replace(/[.。]$/, '');
  if (currentLanguage() !== 'en') rememberEnglish(bare, inEnglish(sentence).replace(/\.$/, ''));
  return bare;
}

function chain(parts: readonly string[], join: (all: string, part: string) => string): string {
  return parts.length === 0 ? '' : parts.reduce((all, part) => join(all, part));
}

/** Sentences one behind the other; those that are empty are left out. Chinese has no blank behind its full stop. */
export function joinSentences(sentences: readonly string[]): string {
  const said = sentences.filter((sentence) => sentence !== '');
  const original = said.map(inEnglish).join(' ');
  if (currentLanguage() === 'en') return original;
  const text = said.reduce((all, sentence) => `${all}${/[。！？：]$/.test(all) ? '' : ' '}${sentence}`, '').trimStart();
  rememberEnglish(text, original);
  return text;
}
