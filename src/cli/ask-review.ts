import { GitFailed } from '../apply/errors.js';
import { findDirtyFiles } from '../apply/find-dirty-files.js';
import { currentDay } from '../current-day.js';
import * as api from '../index.js';
import type { Plan } from '../plan/contract.js';
import type { PlanOutcome } from '../plan-migration.js';
import { createStyle } from '../report/style.js';
import { beginReview } from '../review/begin-review.js';
import { findMoved } from '../review/find-moved.js';
import { fittingModels } from '../review/fitting-models.js';
import { openInEditor } from '../review/open-editor.js';
import { type Ended, runReview } from '../review/run-review.js';
import type { SessionFile } from '../review/session-file.js';
import type { Work } from '../review/state.js';
import { foldSteps } from '../review/steps.js';
import { openTerminal } from '../review/terminal.js';
import { type PlannedRun, planOptions } from './make-plan.js';
import type { ReviewFlags } from './review.js';

/** Goes on with the review of a plan, or begins one, in the terminal. */
export async function askReview(run: PlannedRun, flags: ReviewFlags, file: SessionFile): Promise<Ended> {
  const { root } = run.folder;
  const session = await file.read();
  const steps = session?.steps ?? [];
  const { models } = foldSteps(steps);
  const work = Object.keys(models).length > 0 ? planWith(models, run) : toWork(run, run);
  const moved = session === undefined ? [] : await findMoved(root, session.files);
  const dirty = flags.allowDirty === true ? [] : await listDirty(root, work.plan.files);

  const terminal = openTerminal(process.stdin, process.stdout);
  try {
    const size = terminal.size();
    const begun = beginReview({ work, steps, moved, dirty, showsAutos: flags.all === true, size });
    return await runReview(begun, {
      terminal,
      style: createStyle(run.output.color),
      save: (given, plan) => file.save(given, plan),
      plan: (chosen) => planWith(chosen, run),
      findMoved: (files) => findMoved(root, files),
      openEditor: openInEditor,
      writesUnasked: flags.yes === true,
    });
  } finally {
    terminal.close();
  }
}

/** The plan once more, with other models on top of those that were asked for. */
function planWith(models: Readonly<Record<string, string>>, run: PlannedRun): Work {
  const options = planOptions(run.settings);
  return toWork(api.plan(run.folder.root, { ...options, models: { ...options.models, ...models } }), run);
}

function toWork({ plan, source }: Pick<PlanOutcome, 'plan' | 'source'>, { settings }: PlannedRun): Work {
  const provider = settings.catalog.load(plan.target.provider);
  const today = currentDay();
  return { plan, source, modelsFor: (change) => fittingModels(change, { plan, source }, provider, today) };
}

/** Only writing needs git's answer. */
async function listDirty(root: string, files: Plan['files']): Promise<string[]> {
  try {
    return await findDirtyFiles(root, files);
  } catch (error) {
    if (error instanceof GitFailed) return [];
    throw error;
  }
}
