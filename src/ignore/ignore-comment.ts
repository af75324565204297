import type { Edit } from '../plan/contract.js';
import { sniffStyle } from '../plan/edits/style.js';
import { indentAt, lineEnd } from '../plan/edits/text-lines.js';
import { commentSyntaxAt } from './comment-syntax.js';
import { lineStarts } from './lines.js';

/** A line of a file to write a comment above; lines are counted from 1. */
interface LineOfFile {
  readonly file: string;
  /** The file's text, BOM kept. */
  readonly source: string;
  readonly line: number;
}

/**
 * Writes `repoint-ignore-next-line <rule> -- <reason>` above a line, indented like it, in the file's own syntax.
 * Undefined where no comment can stand: in JSON, and inside strings and tags that go over several lines.
 */
export function ignoreEdit({
  rule,
  reason,
  ...place
}: LineOfFile & { readonly rule: string; readonly reason: string }): Edit | undefined {
  return commentEdit(place, `repoint-ignore-next-line ${rule} -- ${reason}`);
}

/** Writes `TODO(repoint): <text>` above a line, as {@link ignoreEdit} does. */
export function todoEdit({ text, ...place }: LineOfFile & { readonly text: string }): Edit | undefined {
  return commentEdit(place, `TODO(repoint): ${text}`);
}

function commentEdit({ file, source, line }: LineOfFile, text: string): Edit | undefined {
  const start = lineStarts(source)[line - 1];
  const syntax = start === undefined ? undefined : commentSyntaxAt(file, source, start);
  if (start === undefined || syntax === undefined) return undefined;
  const { open, close } = syntax;
  const words = [open, oneLine(text, close), close].filter((word) => word !== '').join(' ');
  const indent = indentAt(source, lineEnd(source, start));
  return { file, start, end: start, text: `${indent}${words}${sniffStyle(source).newline}` };
}

/** What a person typed must not end the comment. */
function oneLine(text: string, close: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (close === '-->') return line.replaceAll('-->', '->').replaceAll('<!--', '<-');
  return close === '' ? line : line.replaceAll('*/', '* /');
}
