import { t } from '../messages/t.js';

const WORDS: Readonly<Record<string, () => string>> = {
  string: () => t`a text`,
  number: () => t`a number`,
  int: () => t`a whole number`,
  boolean: () => t`true or false`,
  array: () => t`a list`,
  object: () => t`an object`,
  record: () => t`an object`,
};

/** What zod calls a kind of value, as a person says it. */
export const kindWord = (kind: string): string => WORDS[kind]?.() ?? kind;

/** What zod demands of a size: `>=1 items`. */
export function sizeWords(demand: string): string {
  const [, size, unit] = /^(\S+) (items|characters)$/.exec(demand) ?? [];
  if (size === undefined) return demand;
  return unit === 'items' ? t`${size} items` : t`${size} characters`;
}
