import type { Edit, Place } from '../contract.js';
import { escapeFor } from './style.js';

/** Writes another text between the quotes of a string literal (or into one part of a template), keeping the quotes. */
export function replaceText(place: Place, source: string, text: string): Edit {
  const [start, end] = place.span;
  return { file: place.file, start, end, text: escapeFor(quoteAround(source, start), text) };
}

/** Replaces a literal together with its quotes by an expression; undefined where it is only a part of a longer string. */
export function replaceLiteral(place: Place, source: string, expression: string): Edit | undefined {
  const [start, end] = place.span;
  const quote = source[start - 1];
  if (quote === undefined || !'\'"`'.includes(quote) || source[end] !== quote) return undefined;
  return { file: place.file, start: start - 1, end: end + 1, text: expression };
}

function quoteAround(source: string, start: number): string {
  const before = source[start - 1] ?? '';
  // Behind `}` the place is a later part of a template; in an env file there is no quote at all.
  return before === '}' ? '`' : '\'"`'.includes(before) && before !== '' ? before : '';
}
