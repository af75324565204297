import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { t } from '../messages/t.js';
import { containsAny } from './contains.js';
import { NEEDLES } from './needles.js';
import type { Problem } from './problem.js';
import { errorCode } from './read-bytes.js';

/** A file's text as spans count it: UTF-8 decoded, its BOM kept. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** Reads one file whole. A file that would not come back byte for byte is a problem, not a text. Never throws. */
export function readText(root: string, path: string): { readonly text: string } | { readonly problem: Problem } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, path));
  } catch (error) {
    return { problem: unreadable(path, errorCode(error)) };
  }
  const text = decode(bytes);
  return text === undefined ? { problem: notUtf8(path, containsAny(bytes, NEEDLES)) } : { text };
}

/** The text with its BOM, or undefined when the bytes are not UTF-8. */
export function decode(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

export function unreadable(file: string, code: string): Problem {
  const detail = t`It could not be read (${code}). Check that it exists and may be read, then run again.`;
  return { file, reason: 'unreadable', detail, blocking: true };
}

export function notUtf8(file: string, blocking: boolean): Problem {
  const detail = t`It is not UTF-8, so it was left alone. Save it as UTF-8, then run again.`;
  return { file, reason: 'not-utf8', detail, blocking };
}
