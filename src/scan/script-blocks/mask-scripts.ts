import { extname } from 'node:path/posix';
import { findInAstro } from './find-in-astro.js';
import { findInMarkup } from './find-in-markup.js';
import { findInVue } from './find-in-vue.js';
import type { ScriptBlock, ScriptLanguage } from './script-block.js';
import { commonLanguage } from './script-language.js';

export interface MaskedScripts {
  /** As long as the original, with the same line breaks: every offset is true. What is no script is blank. */
  readonly text: string;
  readonly language: ScriptLanguage;
}

const FINDERS: Readonly<Record<string, (text: string) => ScriptBlock[]>> = {
  '.vue': findInVue,
  '.svelte': (text) => findInMarkup(text, 'js'),
  '.astro': findInAstro,
  '.html': (text) => findInMarkup(text, 'js'),
  '.htm': (text) => findInMarkup(text, 'js'),
};

/**
 * The scripts of a page or component as one text that can be parsed under the file's own path. Undefined for files that are
 * scripts as a whole. The blocks share one scope, as those of Vue and Svelte do; a name that two scripts of a page both
 * declare is taken for the first one.
 */
export function maskScripts(path: string, text: string): MaskedScripts | undefined {
  const find = FINDERS[extname(path).toLowerCase()];
  if (!find) return undefined;
  const blocks = find(text);
  return { text: mask(text, blocks), language: commonLanguage(blocks.map(({ language }) => language)) };
}

/** What of a file is script: all of it, except in pages and components. */
export function scriptText(path: string, text: string): string {
  return maskScripts(path, text)?.text ?? text;
}

/** What of a page or component is no script; `''` for files that are scripts as a whole. */
export function markupText(path: string, text: string): string {
  const find = FINDERS[extname(path).toLowerCase()];
  if (!find) return '';
  const ends = find(text).map(({ span }) => span);
  return ends.reduceRight((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text);
}

/**
 * Ends a comment and a statement, so that blocks on one line stay apart. This line break is one to the compiler and none to
 * whoever counts lines.
 */
const BEHIND = '\u2028;';
/** So that what starts on the line of its tag does not look as if it had the line for itself. */
const BEFORE = ';';

function mask(text: string, blocks: readonly ScriptBlock[]): string {
  let masked = '';
  for (const { span } of blocks) {
    const [start] = span;
    masked += blank(text.slice(masked.length, start - BEFORE.length)) + BEFORE + text.slice(...span);
    // A block that is never closed ends with the file.
    if (text.length - masked.length >= BEHIND.length) masked += BEHIND;
  }
  return masked + blank(text.slice(masked.length));
}

function blank(text: string): string {
  return text.replace(/[^\r\n\uFEFF]/g, ' ');
}
