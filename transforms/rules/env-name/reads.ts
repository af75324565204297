import type { Edit, Place } from '../../../src/plan/contract.js';

/** Renames a variable where it is read; a destructured one keeps its local name. */
export function renameRead({ file, span: [start, end] }: Place, renamed: string, source: string): Edit {
  const written = source.slice(start, end);
  const quote = /^['"`]/.exec(written)?.[0] ?? '';
  const text = isShorthandBinding(source, start, end) ? `${renamed}: ${written}` : `${quote}${renamed}${quote}`;
  return { file, start, end, text };
}

/** `{ NAME }` or `{ NAME = 'default' }`: the name stands alone between braces and commas. */
function isShorthandBinding(source: string, start: number, end: number): boolean {
  return /[{,]\s*$/.test(source.slice(0, start)) && /^\s*(?:[,}]|=[^=>])/.test(source.slice(end, end + 200));
}
