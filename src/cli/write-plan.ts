import { count, sentences } from '../messages/sentences.js';
import type { Plan } from '../plan/contract.js';
import { selectChanges } from '../plan/select-changes.js';
import { countWork } from '../report/count-work.js';
import { confirmWrite } from './confirm.js';
import { codeOfProblems, codeOfWork, EXIT, type ExitCode, worstCode } from './exit-codes.js';
import type { WriteFlags } from './options.js';
import type { Output } from './output.js';

interface WriteRequest {
  readonly plan: Plan;
  /** Absolute. */
  readonly root: string;
  readonly flags: WriteFlags & { readonly json?: true };
  readonly output: Output;
  /** What to type to take it back. */
  readonly undo: string;
  /** What to type to go on to the changes for review. */
  readonly next: string;
}

/** Asks, writes, and says what was written and what is left. Throws what `apply` throws, before the question if it can. */
export async function writePlan(request: WriteRequest): Promise<ExitCode> {
  const { plan, root, flags, output, undo } = request;
  const selected = selectChanges(plan.changes, flags.tier);
  if (selected.length === 0) {
    if (plan.changes.length > 0) output.talk(sentences.nothingToWrite);
    sayWhatIsLeft(plan, request);
    return codeOfRest(plan);
  }
  if (flags.allowDirty !== true) await refuseDirty(root, plan, selected);

  const files = new Set(selected.flatMap((change) => change.edits.map(({ file }) => file)));
  const answer = await confirmWrite(sentences.confirmWrite(selected.length, files.size), flags);
  if (answer !== 'yes') {
    output.talk(sentences.declined);
    return answer === 'no' ? EXIT.done : EXIT.interrupted;
  }

  const result = await applyUntilStopped(plan, root, flags);
  output.talk(sentences.written(result.changes.length, result.files.length));
  for (const { path, edits } of result.files) output.talk(`  ${path}  ${count(edits, 'edit')}`);
  const written = new Set(result.changes.map(({ id }) => id));
  const rest = { ...plan, changes: plan.changes.filter(({ id }) => !written.has(id)) };
  sayWhatIsLeft(rest, request);
  if (result.files.length > 0) output.talk(sentences.undoHint(undo));
  if (!result.interrupted) return codeOfRest(rest);
  output.warn(sentences.interrupted);
  return EXIT.interrupted;
}

async function refuseDirty(root: string, plan: Plan, selected: Plan['changes']): Promise<void> {
  const { findDirtyFiles } = await import('../apply/find-dirty-files.js');
  const { DirtyFiles } = await import('../apply/errors.js');
  const touched = new Set(selected.flatMap((change) => change.edits.map(({ file }) => file)));
  const dirty = await findDirtyFiles(
    root,
    plan.files.filter(({ path }) => touched.has(path)),
  );
  if (dirty.length > 0) throw new DirtyFiles(dirty);
}

/** Applies; Ctrl-C or a kill stops it between two files, so that no file is half written. */
async function applyUntilStopped(plan: Plan, root: string, { tier, allowDirty }: WriteFlags) {
  const { apply } = await import('../index.js');
  const controller = new AbortController();
  const stop = () => controller.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, stop);
  try {
    return await apply(plan, { root, upTo: tier, allowDirty: allowDirty === true, signal: controller.signal });
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

function sayWhatIsLeft(rest: Plan, { output, next }: WriteRequest): void {
  const { auto, review, manual } = countWork(rest);
  if (auto + review + manual > 0) output.talk(sentences.left(auto + review, manual));
  if (auto + review > 0) output.talk(sentences.nextHint(next));
}

function codeOfRest(rest: Plan): ExitCode {
  return worstCode(codeOfProblems(rest), codeOfWork(countWork(rest), 'auto'));
}
