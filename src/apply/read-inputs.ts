import { readFile, stat } from 'node:fs/promises';
import type { Plan } from '../plan/contract.js';
import { HashMismatch, NotUtf8 } from './errors.js';
import { hashBytes } from './hash-bytes.js';
import { isMissing, resolveInside } from './resolve-inside.js';

/** A file that is about to be edited, as it is now. */
export interface Input {
  /** As in the plan. */
  readonly path: string;
  /** Absolute, symbolic links followed. */
  readonly realPath: string;
  readonly bytes: Buffer;
  readonly text: string;
  readonly sha256: string;
  /** Permission bits. */
  readonly mode: number;
}

/**
 * Reads files of a plan and makes sure that they are as the plan saw them. `root` is a real path.
 * @throws {UnsafePath} {@link HashMismatch} {@link NotUtf8}
 */
export async function readInputs(root: string, paths: Iterable<string>, recorded: Plan['files']): Promise<Input[]> {
  const hashes = new Map(recorded.map(({ path, sha256 }) => [path, sha256]));
  const inputs: Input[] = [];
  const moved: string[] = [];
  // One after the other: reading thousands of files at once runs out of file descriptors.
  for (const path of paths) {
    const input = await readInput(path, await resolveInside(root, path));
    if (input && input.sha256 === hashes.get(path)) inputs.push(input);
    else moved.push(path);
  }
  if (moved.length > 0) throw new HashMismatch(moved);
  return inputs;
}

async function readInput(path: string, realPath: string): Promise<Input | undefined> {
  try {
    const bytes = await readFile(realPath);
    const { mode } = await stat(realPath);
    return { path, realPath, bytes, text: decode(path, bytes), sha256: hashBytes(bytes), mode: mode & 0o7777 };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** A byte order mark stays: offsets count it. */
function decode(path: string, bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(bytes)) throw new NotUtf8(path);
  return text;
}
