import { relative, sep } from 'node:path';
import { WriteFailed } from './errors.js';
import { hashBytes } from './hash-bytes.js';
import { type Journal, openJournal } from './journal/open-journal.js';
import { pushRun, type Run, removeRun, saveRun } from './journal/runs.js';
import type { Input } from './read-inputs.js';
import { writeAtomically } from './write-atomically.js';

/** A file and the bytes it is to have. */
export interface Rewrite extends Input {
  readonly after: Buffer;
}

interface WriteOptions {
  readonly signal?: AbortSignal;
  readonly onFileWritten?: (path: string) => void;
}

/**
 * Writes files one after the other, each as a whole, and the journal before the first. Returns the paths that `signal`
 * kept it from writing; the journal then lists only those it wrote. After any other end it lists all of them, and an
 * undo sees by the bytes which were written.
 * @throws {WriteFailed}
 */
export async function writeRewrites(
  root: string,
  rewrites: readonly Rewrite[],
  { signal, onFileWritten }: WriteOptions,
): Promise<ReadonlySet<string>> {
  const pending = new Set(rewrites.map(({ path }) => path));
  if (rewrites.length === 0) return pending;
  const journal = await openJournal(root);
  const run = await pushRun(journal, describeRun(journal, root, rewrites));
  for (const { path, realPath, after, mode } of rewrites) {
    if (signal?.aborted) break;
    await writeAtomically(realPath, after, mode).catch((cause: unknown) => {
      throw new WriteFailed(path, pathsWritten(rewrites, pending), cause);
    });
    pending.delete(path);
    onFileWritten?.(path);
  }
  const files = run.files.filter(({ path }) => !pending.has(path));
  if (files.length === 0) await removeRun(journal, run);
  else await saveRun(journal, { ...run, state: 'done', files });
  return pending;
}

function pathsWritten(rewrites: readonly Rewrite[], pending: ReadonlySet<string>): string[] {
  return rewrites.map(({ path }) => path).filter((path) => !pending.has(path));
}

function describeRun({ base }: Journal, root: string, rewrites: readonly Rewrite[]): Run {
  return {
    version: 1,
    state: 'writing',
    root: relative(base, root).replaceAll(sep, '/'),
    files: rewrites.map(({ path, bytes, sha256, after, mode }) => ({
      path,
      before: bytes.toString('base64'),
      sha256Before: sha256,
      sha256After: hashBytes(after),
      mode,
    })),
  };
}
