import type { Command } from 'commander';
import { sentences } from '../messages/sentences.js';
import { describeUndo } from './command-line.js';
import { codeOfProblems, type ExitCode } from './exit-codes.js';
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

type MigrateFlags = PlanFlags & ReportFlags & WriteFlags & { readonly write?: true };

export function addMigrate(program: Command, finish: (code: ExitCode) => void): void {
  const command = program
    .command('migrate', { isDefault: true })
    .description('show what would change; with --write change it')
    .argument('[dir]', 'the folder to work in', undefined)
    .option('--write', 'apply the changes');
  addTargetOptions(command);
  addWriteOptions(command);
  addSelectionOptions(command);
  addReportOptions(command);
  addCommonOptions(command).action(async (directory: string | undefined, flags: MigrateFlags) => {
    finish(await migrate(directory, flags));
  });
}

async function migrate(directory: string | undefined, flags: MigrateFlags): Promise<ExitCode> {
  const run = await planAndReport(directory, flags, 'terminal', flags.write === true ? 'write' : 'preview');
  if (flags.write !== true) {
    await noteDirtyFiles(run);
    return codeOfProblems(run.plan);
  }
  const { writePlan } = await import('./write-plan.js');
  return writePlan({
    plan: run.plan,
    root: run.folder.root,
    flags,
    output: run.output,
    undo: describeUndo(directory, flags.cwd),
    next: `${run.command} --write --tier review`,
  });
}

/** A preview only says what `--write` would refuse. */
async function noteDirtyFiles({ plan, folder, output }: PlannedRun): Promise<void> {
  if (plan.files.length === 0) return;
  const { findDirtyFiles } = await import('../apply/find-dirty-files.js');
  const { GitFailed } = await import('../apply/errors.js');
  try {
    const dirty = await findDirtyFiles(folder.root, plan.files);
    if (dirty.length > 0) output.talk(sentences.dirty(dirty));
  } catch (error) {
    // Only writing needs git's answer.
    if (!(error instanceof GitFailed)) throw error;
  }
}
