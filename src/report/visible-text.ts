import { wrapAnsi } from 'fast-wrap-ansi';
import { maskSecrets } from '../messages/mask-secrets.js';
import { breakChinese } from './break-chinese.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g;

/** A line of somebody's file, fit for a terminal: keys masked, tabs widened, carriage returns gone, escapes harmless. */
export function visibleText(line: string): string {
  return maskSecrets(line)
    .replace(/\r$/, '')
    .replace(/\t/g, '    ')
    .replace(CONTROL, (character) => (character === '\ufeff' ? '' : '�'));
}

/** Text folded at words, and Chinese between characters, to the width; the first line starts with `first`, the others with `prefix` of the same length. */
export function wrapProse(text: string, width: number, prefix: string, first = prefix): string[] {
  const room = Math.max(20, width - prefix.length);
  return wrapAnsi(breakChinese(text, room), room, { hard: true })
    .split('\n')
    .map((line, index) => (index === 0 ? first : prefix) + line);
}

/** A line of code cut into rows of the width; wide characters count twice and colours not at all. */
export function foldCode(text: string, width: number): string[] {
  return wrapAnsi(text, Math.max(20, width), { hard: true, trim: false, wordWrap: false }).split('\n');
}
