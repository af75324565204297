import { nextSentences } from '../messages/next-sentences.js';
import { count, sentences } from '../messages/sentences.js';
import { listSteps } from '../next-steps/list-steps.js';
import { findNextSteps } from '../next-steps/next-steps.js';
import type { Plan } from '../plan/contract.js';
import { selectChanges } from '../plan/select-changes.js';
import { countWork } from '../report/count-work.js';
import { confirmWrite } from './confirm.js';
import { describeRepository } from './describe-repository.js';
import { codeOfProblems, codeOfWork, EXIT, type ExitCode, worstCode } from './exit-codes.js';
import type { WriteFlags } from './options.js';
import type { Output } from './output.js';

interface WriteRequest {
  readonly plan: Plan;
  /** Ids of the only changes to write. Default: all within reach of the tier. */
  readonly only?: ReadonlySet<string>;
  /** Absolute. */
  readonly root: string;
  readonly flags: WriteFlags & { readonly json?: true };
  readonly output: Output;
  /** What to type to take it back. */
  readonly undo: string;
  /** What to type to go on to the changes for review, and to see what is left. */
  readonly next: string;
  readonly check: string;
}

/** Asks, writes, and says what was written and what is left. Throws what `apply` throws, before the question if it can. */
export async function writePlan(request: WriteRequest): Promise<ExitCode> {
  const { plan, only, root, flags, output, undo } = request;
  const accepted = only === undefined ? plan.changes : plan.changes.filter(({ id }) => only.has(id));
  const selected = selectChanges(accepted, flags.tier);
  if (selected.length === 0) {
    if (plan.changes.length > 0) output.talk(sentences.nothingToWrite);
    sayWhatIsLeft([], plan, request);
    return codeOfRest(plan);
  }
  if (flags.allowDirty !== true) await refuseDirty(root, plan, selected);

  const files = new Set(selected.flatMap((change) => change.edits.map(({ file }) => file)));
  const answer = await confirmWrite(sentences.confirmWrite(selected.length, files.size), flags);
  if (answer !== 'yes') {
    output.talk(sentences.declined);
    return answer === 'no' ? EXIT.done : EXIT.interrupted;
  }

  const result = await applyUntilStopped(request);
  output.talk(sentences.written(result.changes.length, result.files.length));
  for (const { path, edits } of result.files) output.talk(`  ${path}  ${count(edits, 'edit')}`);
  const written = new Set(result.changes.map(({ id }) => id));
  const rest = { ...plan, changes: plan.changes.filter(({ id }) => !written.has(id)) };
  sayWhatIsLeft(result.changes, rest, request);
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
async function applyUntilStopped({ plan, only, root, flags: { tier, allowDirty } }: WriteRequest) {
  const { apply } = await import('../index.js');
  const controller = new AbortController();
  const stop = () => controller.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, stop);
  try {
    const chosen = only === undefined ? {} : { only };
    return await apply(plan, {
      root,
      upTo: tier,
      allowDirty: allowDirty === true,
      signal: controller.signal,
      ...chosen,
    });
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

/** Counts what is left of the plan, then lists what to do next: for what was written, and for what was not. */
function sayWhatIsLeft(written: Plan['changes'], rest: Plan, { output, root, next, check }: WriteRequest): void {
  const { auto, review, manual } = countWork(rest);
  if (auto + review + manual > 0) output.talk(sentences.left(auto + review, manual));
  const steps = listSteps(findNextSteps(written, rest, describeRepository(root, rest.files)), process.cwd());
  if (auto + review > 0) steps.push(next);
  if (manual > 0) steps.push(nextSentences.listsManual(check));
  if (steps.length === 1) output.talk(sentences.nextHint(steps.join()));
  else if (steps.length > 1)
    for (const line of [nextSentences.heading, ...steps.map((step) => `  ${step}`)]) output.talk(line);
}

function codeOfRest(rest: Plan): ExitCode {
  return worstCode(codeOfProblems(rest), codeOfWork(countWork(rest), 'auto'));
}
