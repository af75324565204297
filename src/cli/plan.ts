import { resolve } from 'node:path';
import type { Command } from 'commander';
import { count } from '../messages/sentences.js';
import { t } from '../messages/t.js';
import { addChoiceOptions } from './choice.js';
import { writeOutput } from './emit-reports.js';
import { codeOfProblems, type ExitCode } from './exit-codes.js';
import { makePlan, type PlanFlags, warnOfProblems } from './make-plan.js';
import { addCommonOptions, addSelectionOptions, addTargetOptions } from './options.js';

type PlanCommandFlags = PlanFlags & { readonly output?: string };

export function definePlan(command: Command, finish: (code: ExitCode) => void): void {
  command
    .argument('[dir]', t`the folder to work in`)
    .option('-o, --output <file>', t`where to write it; stdout by default`);
  addTargetOptions(command);
  addSelectionOptions(command);
  addChoiceOptions(command);
  addCommonOptions(command).action(async (directory: string | undefined, flags: PlanCommandFlags) => {
    finish(await writePlanFile(directory, flags));
  });
}

async function writePlanFile(directory: string | undefined, flags: PlanCommandFlags): Promise<ExitCode> {
  const { plan, costs, folder, output } = await makePlan(directory, flags);
  const { renderJson } = await import('../report/json.js');
  if (flags.output === undefined) output.data(renderJson({ plan, costs }));
  else {
    writeOutput(resolve(folder.cwd, flags.output), renderJson({ plan, costs }));
    output.talk(t`${flags.output}: ${count(plan.changes.length, 'change')}, apply with: repoint apply ${flags.output}`);
  }
  warnOfProblems(plan, output);
  return codeOfProblems(plan);
}
