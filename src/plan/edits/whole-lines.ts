import type { Edit, Span } from '../contract.js';
import { composeEdits } from './compose-edits.js';
import { sniffStyle } from './style.js';
import { nextLine } from './text-lines.js';

/** Whole lines of a file, without the last line break. */
export interface Lines {
  readonly file: string;
  readonly span: Span;
}

/** The lines as they would be with the edits made that lie in them. */
export function copyLines({ file, span: [start, end] }: Lines, edits: readonly Edit[], source: string): string {
  const inside = edits.filter((edit) => edit.file === file && start <= edit.start && edit.end <= end);
  const shifted = inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return composeEdits(source.slice(start, end), shifted);
}

export function addLinesBelow({ file, span: [, end] }: Lines, text: string, source: string): Edit {
  return { file, start: end, end, text: `${sniffStyle(source).newline}${text}` };
}

/** Adds lines so that they take the place of others once {@link removeLines} has taken those away: no other byte differs then. */
export function addLinesInPlace(lines: Lines, text: string, source: string): Edit {
  const { newline } = sniffStyle(source);
  const [start] = withBreak(lines, source);
  const isLast = start < lines.span[0];
  return { file: lines.file, start, end: start, text: isLast ? `${newline}${text}` : `${text}${newline}` };
}

export function removeLines(lines: Lines, source: string): Edit {
  const [start, end] = withBreak(lines, source);
  return { file: lines.file, start, end, text: '' };
}

/** With the break behind the lines, or the one before them where the file ends without. */
function withBreak({ span: [start, end] }: Lines, source: string): Span {
  if (end < source.length || start === 0) return [start, nextLine(source, end)];
  return [source.slice(0, start).endsWith('\r\n') ? start - 2 : start - 1, end];
}
