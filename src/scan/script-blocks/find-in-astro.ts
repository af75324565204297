import { findInMarkup } from './find-in-markup.js';
import type { ScriptBlock } from './script-block.js';

const FENCE = '---';

/** The code between Astro's fences and the scripts of the page below them. All of it is TypeScript. */
export function findInAstro(text: string): ScriptBlock[] {
  const [fenced, code = ''] = /\uFEFF?\s*---([\s\S]*?)^[^\S\r\n]*---/my.exec(text) ?? [];
  if (fenced === undefined) return findInMarkup(text, 'ts');
  const start = fenced.indexOf(FENCE) + FENCE.length;
  return [{ span: [start, start + code.length], language: 'ts' }, ...findInMarkup(text, 'ts', fenced.length)];
}
