import { resolve } from 'node:path';
import type { Command } from 'commander';
import { t } from '../messages/t.js';
import { describeCommand, describeUndo } from './command-line.js';
import type { ExitCode } from './exit-codes.js';
import { addCommonOptions, addWriteOptions, type CommonFlags, type WriteFlags } from './options.js';
import { createOutput } from './output.js';
import { openWorkingFolder } from './working-folder.js';

type ApplyFlags = CommonFlags & WriteFlags;

export function defineApply(command: Command, finish: (code: ExitCode) => void): void {
  command.argument('<plan>', t`a file made by: repoint plan`).argument('[dir]', t`the folder to work in`);
  addWriteOptions(command);
  addCommonOptions(command).action(async (file: string, directory: string | undefined, flags: ApplyFlags) => {
    finish(await applyPlanFile(file, directory, flags));
  });
}

async function applyPlanFile(file: string, directory: string | undefined, flags: ApplyFlags): Promise<ExitCode> {
  const { cwd, root } = await openWorkingFolder(directory, flags.cwd);
  const { readPlan } = await import('./read-plan.js');
  const plan = readPlan(resolve(cwd, file), file);
  const { writePlan } = await import('./write-plan.js');
  return writePlan({
    plan,
    root,
    flags,
    output: createOutput(flags),
    undo: describeUndo(directory, flags.cwd),
    // What was applied has new hashes now, so what is left needs a new plan.
    next: describeCommand(directory, flags, plan.target.provider),
    check: describeCommand(directory, flags, plan.target.provider, 'check'),
  });
}
