import type { Style } from '../../report/style.js';
import { alignColumns } from '../../report/table.js';
import { sentences } from '../sentences.js';

/** The keys, a line each: they fit on a screen of 24 lines. */
export function helpRows(style: Style): string[] {
  return alignColumns(sentences.help.map(([keys, meaning]) => [`  ${style.bold(keys)}`, meaning]));
}
