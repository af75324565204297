import { realpath } from 'node:fs/promises';
import type { Change, Edit, Plan } from '../plan/contract.js';
import { composeEdits } from '../plan/edits/compose-edits.js';
import { dropRepeated } from '../plan/edits/drop-repeated.js';
import { editsByFile } from '../plan/edits/edits-by-file.js';
import { type Reach, selectChanges } from '../plan/select-changes.js';
import { DirtyFiles } from './errors.js';
import { findDirtyFiles } from './find-dirty-files.js';
import { readInputs } from './read-inputs.js';
import { type Rewrite, writeRewrites } from './write-rewrites.js';

export interface ApplyOptions {
  readonly root: string;
  /** The worst tier to apply. */
  readonly upTo: Reach;
  /** Write to files with uncommitted changes too. */
  readonly allowDirty: boolean;
  /** Ids of the only changes to apply. Default: all within reach. */
  readonly only?: ReadonlySet<string>;
  /** Stops between two files. What is written stays and can be undone. */
  readonly signal?: AbortSignal;
  /** Called after each file, for progress. */
  readonly onFileWritten?: (path: string) => void;
}

export interface ApplyResult {
  /** The files written, with the number of edits in each; what several changes ask for alike counts once. */
  readonly files: readonly { readonly path: string; readonly edits: number }[];
  /** The changes that are wholly applied. */
  readonly changes: readonly Change[];
  /** True if `signal` stopped it before the last file. */
  readonly interrupted: boolean;
}

/**
 * Writes the changes of a plan that are within reach. All files are checked before the first is touched, and the journal
 * has their bytes by then, so that a run can be undone wherever it stopped.
 *
 * Before anything is written it throws {@link HashMismatch}, {@link DirtyFiles}, {@link UnsafePath}, {@link NotUtf8},
 * {@link OverlappingEdits}, {@link EditOutOfRange} or {@link GitFailed}; after that only {@link WriteFailed}.
 */
export async function applyPlan(plan: Plan, options: ApplyOptions): Promise<ApplyResult> {
  const root = await realpath(options.root);
  const changes = selectChanges(acceptedChanges(plan, options.only), options.upTo);
  const edits = editsByFile(changes);
  const inputs = await readInputs(root, edits.keys(), plan.files);
  if (!options.allowDirty) await refuseDirty(root, inputs);

  const rewrites = inputs
    .map((input): Rewrite => ({ ...input, after: composeBytes(input.text, edits.get(input.path)) }))
    .filter(({ bytes, after }) => !after.equals(bytes));
  const pending = await writeRewrites(root, rewrites, options);
  return {
    files: rewrites
      .filter(({ path }) => !pending.has(path))
      .map(({ path }) => ({ path, edits: dropRepeated(edits.get(path) ?? []).length })),
    changes: changes.filter((change) => !change.edits.some(({ file }) => pending.has(file))),
    interrupted: pending.size > 0,
  };
}

function composeBytes(text: string, edits: readonly Edit[] = []): Buffer {
  return Buffer.from(composeEdits(text, edits), 'utf8');
}

function acceptedChanges({ changes }: Plan, only: ReadonlySet<string> | undefined): readonly Change[] {
  return only ? changes.filter(({ id }) => only.has(id)) : changes;
}

async function refuseDirty(root: string, inputs: Plan['files']): Promise<void> {
  const dirty = await findDirtyFiles(root, inputs);
  if (dirty.length > 0) throw new DirtyFiles(dirty);
}
