import stringWidth from 'fast-string-width';
import type { SourcePlace } from '../messages/source-place.js';
import type { Style } from './style.js';
import { visibleText } from './visible-text.js';

/**
 * The line of a place with the one before and the one after, numbered, a caret below the column: as Babel shows them.
 * Its package counts every character as one column wide, and shows a minified line whole.
 */
export function renderCodeFrame({ text, line, column }: SourcePlace, style: Style, width: number): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const here = lines[line - 1];
  if (here === undefined) return [];
  const shown = [line - 1, line, line + 1].filter((number) => number === line || lines[number - 1]?.trim());
  const digits = String(line + 1).length;
  const room = Math.max(20, width - digits - 5);
  const caret = column === undefined ? 0 : widthBefore(here, column);
  // A long line is shown from a little before the caret on.
  const from = caret < room ? 0 : caret - Math.floor(room / 2);
  return shown.flatMap((number) => {
    const code = cutToWidth(visibleText(lines[number - 1] ?? ''), from, room);
    const row = (mark: string): string =>
      `${mark} ${style.dim(`${String(number).padStart(digits)} |`)} ${code}`.trimEnd();
    if (number !== line) return [row(' ')];
    const pointer = `  ${' '.repeat(digits)} ${style.dim('|')} ${' '.repeat(caret - from)}${style.tier.manual('^')}`;
    return [row(style.tier.manual('>')), ...(column === undefined ? [] : [pointer])];
  });
}

/** Columns of the terminal in front of a column of the text, as the line is shown: a masked key is shorter than it was. */
function widthBefore(line: string, column: number): number {
  const whole = visibleText(line);
  const rest = visibleText(line.slice(column - 1));
  const before = whole.endsWith(rest)
    ? whole.slice(0, whole.length - rest.length)
    : visibleText(line.slice(0, column - 1));
  return stringWidth(before);
}

/** What is seen of a line through a window; wide characters count twice. */
function cutToWidth(text: string, from: number, room: number): string {
  let at = 0;
  let seen = '';
  for (const character of text) {
    const wide = stringWidth(character);
    if (at >= from && at + wide <= from + room) seen += character;
    at += wide;
  }
  return seen;
}
