import { relative } from 'node:path';
import { forwardSlashes } from '../forward-slashes.js';
import type { Command } from './contract.js';
import { quoteWord } from './quote-word.js';

/** The line to type in the folder `here`, which is absolute. */
export function writeCommand({ folder, words }: Command, here: string): string {
  const way = forwardSlashes(relative(here, folder));
  const command = words.map((word) => quoteWord(word)).join(' ');
  return way === '' ? command : `cd ${quoteWord(way)} && ${command}`;
}
