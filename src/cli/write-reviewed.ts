import { errors } from '../messages/errors/index.js';
import { findBreakage } from '../review/find-breakage.js';
import type { SessionFile } from '../review/session-file.js';
import type { ReviewState } from '../review/state.js';
import type { Step } from '../review/steps.js';
import { type Outcome, outcomeOf } from '../review/to-write.js';
import { describeCommand, describeUndo } from './command-line.js';
import type { ExitCode } from './exit-codes.js';
import type { PlannedRun } from './make-plan.js';
import type { ReviewFlags } from './review.js';
import { writePlan } from './write-plan.js';

interface Reviewed {
  readonly state: ReviewState;
  readonly run: PlannedRun;
  readonly directory: string | undefined;
  readonly flags: ReviewFlags;
  readonly session: SessionFile;
}

/** Writes what was accepted, and the comments. The other answers are kept for the next review. */
export async function writeReviewed({ state, run, directory, flags, session }: Reviewed): Promise<ExitCode> {
  const { work } = state;
  const outcome = outcomeOf(state);
  const written = [...outcome.taken, ...outcome.comments];
  const broken = findBreakage(
    written.flatMap(({ edits }) => edits),
    work.source,
  );
  if (broken) throw errors.reviewBreaksFile(broken.place, broken.message);
  const { provider } = work.plan.target;
  const code = await writePlan({
    plan: { ...outcome.plan, changes: outcome.plan.changes.filter(({ id }) => !isSettled(id, state)) },
    only: new Set(written.map(({ id }) => id)),
    root: run.folder.root,
    flags: { ...flags, tier: 'review', yes: true },
    output: run.output,
    undo: describeUndo(directory, flags.cwd),
    next: describeCommand(directory, flags, provider, 'review'),
    check: describeCommand(directory, flags, provider, 'check'),
  });
  await keepRest(state, outcome, session);
  return code;
}

/** What is ignored for good is no work that is left. */
function isSettled(id: string, { decisions }: ReviewState): boolean {
  return decisions.answers.get(id)?.kind === 'ignore';
}

/** An answer that was carried out has to be given again, should the change come back, e.g. by an undo. */
async function keepRest(
  { steps, deck, work }: ReviewState,
  { taken, comments }: Outcome,
  file: SessionFile,
): Promise<void> {
  const done = new Set(taken.map(({ id }) => id));
  const isLeft = (id: string): boolean => deck.byId.has(id) && !done.has(id);
  const rest = steps.flatMap((step): Step[] => {
    if (step.kind === 'model') return [step];
    if (step.kind !== 'answer') return isLeft(step.about) ? [step] : [];
    const answers = Object.entries(step.answers).filter(([id]) => isLeft(id));
    return answers.length > 0 ? [{ ...step, answers: Object.fromEntries(answers) }] : [];
  });
  if (!rest.some(({ kind }) => kind === 'answer')) return file.remove();
  // What was written here is no change to be told of next time.
  const touched = new Set([...taken, ...comments].flatMap(({ edits }) => edits.map(({ file: path }) => path)));
  const files = work.plan.files.filter(({ path }) => !touched.has(path));
  await file.save(rest, { files });
}
