import { sniffStyle } from '../../../src/plan/edits/style.js';
import { indentAt } from '../../../src/plan/edits/text-lines.js';
import type { Property } from '../../../src/scan/usage.js';

/** What stands between the messages of a new list, and behind the last: a schema is too long to share a line. */
export interface Layout {
  readonly before: string;
  readonly between: string;
  readonly behind: string;
}

export function layoutOf({ place }: Property, isLong: boolean, source: string): Layout {
  const { newline, indent } = sniffStyle(source);
  const outer = indentAt(source, place.span[0]);
  const startsLine = source.slice(0, place.span[0]).endsWith(newline + outer);
  if (!isLong || !startsLine) return { before: '', between: ', ', behind: '' };
  const line = `${newline}${outer}${indent}`;
  return { before: line, between: `,${line}`, behind: `,${newline}${outer}` };
}
