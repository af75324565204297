import type { Style } from '../../report/style.js';
import { sentences } from '../sentences.js';

/** The keys, a line each: they fit on a screen of 24 lines. */
export function helpRows(style: Style): string[] {
  const widest = Math.max(...sentences.help.map(([keys]) => keys.length));
  return sentences.help.map(([keys, meaning]) => `  ${style.bold(keys.padEnd(widest))}  ${meaning}`);
}
