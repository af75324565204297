import type { Command } from 'commander';
import { sentences } from '../messages/sentences.js';
import { t } from '../messages/t.js';
import { addChoiceOptions } from './choice.js';
import { describeCommand, describeUndo } from './command-line.js';
import { requestedReports } from './emit-reports.js';
import { codeOfProblems, EXIT, type ExitCode } from './exit-codes.js';
import { type PlanFlags, type PlannedRun, planAndReport } from './make-plan.js';
import {
  addCommonOptions,
  addReportOptions,
  addSelectionOptions,
  addTargetOptions,
  addWriteOptions,
  type ReportFlags,
  type WriteFlags,
} from './options.js';
import { isInteractive } from './surroundings.js';

type MigrateFlags = PlanFlags & ReportFlags & WriteFlags & { readonly write?: true };

export function defineMigrate(command: Command, finish: (code: ExitCode) => void): void {
  command.argument('[dir]', t`the folder to work in`, undefined).option('--write', t`apply the changes`);
  addTargetOptions(command);
  addWriteOptions(command);
  addSelectionOptions(command);
  addChoiceOptions(command);
  addReportOptions(command);
  addCommonOptions(command).action(async (directory: string | undefined, flags: MigrateFlags) => {
    finish(await migrate(directory, flags));
  });
}

async function migrate(directory: string | undefined, flags: MigrateFlags): Promise<ExitCode> {
  const run = await planAndReport(directory, flags, 'terminal', flags.write === true ? 'write' : 'preview');
  if (flags.write === true) return write(run, directory, flags);
  const isWritable = await noteDirtyFiles(run, flags);
  return isWritable && isShownToPerson(flags) ? goOn(run, directory, flags) : codeOfProblems(run.plan);
}

async function write(run: PlannedRun, directory: string | undefined, flags: MigrateFlags): Promise<ExitCode> {
  const { writePlan } = await import('./write-plan.js');
  return writePlan({
    plan: run.plan,
    root: run.folder.root,
    flags,
    output: run.output,
    undo: describeUndo(directory, flags.cwd),
    next: `${run.command} --write --tier review`,
    check: describeCommand(directory, flags, run.plan.target.provider, 'check'),
  });
}

/** After a preview that a person has seen: apply, review or leave it. */
async function goOn(run: PlannedRun, directory: string | undefined, flags: MigrateFlags): Promise<ExitCode> {
  const { askWhatNow } = await import('./ask-what-now.js');
  const answer = await askWhatNow(run.plan);
  switch (answer) {
    case 'apply':
      return write(run, directory, { ...flags, tier: 'auto', yes: true });
    case 'review': {
      const { review } = await import('./review.js');
      return review(directory, flags);
    }
    case 'interrupted':
      return EXIT.interrupted;
    case 'quit':
      return codeOfProblems(run.plan);
  }
}

/** True when the preview went to a terminal with somebody before it who can be asked. */
function isShownToPerson(flags: MigrateFlags): boolean {
  const shown = requestedReports(flags, 'terminal').some(({ name, file }) => name === 'terminal' && file === undefined);
  return shown && isInteractive(flags);
}

/** A preview only says what `--write` would refuse. False where it would. */
async function noteDirtyFiles({ plan, folder, output }: PlannedRun, { allowDirty }: MigrateFlags): Promise<boolean> {
  if (plan.files.length === 0 || allowDirty === true) return true;
  const { findDirtyFiles } = await import('../apply/find-dirty-files.js');
  const { GitFailed } = await import('../apply/errors.js');
  try {
    const dirty = await findDirtyFiles(folder.root, plan.files);
    if (dirty.length > 0) output.talk(sentences.dirty(dirty));
    return dirty.length === 0;
  } catch (error) {
    // Only writing needs git's answer.
    if (!(error instanceof GitFailed)) throw error;
    return false;
  }
}
