import { type Command, Option } from 'commander';
import { codeOfProblems, codeOfWork, type ExitCode, FAIL_ON, type FailOn, worstCode } from './exit-codes.js';
import { type PlanFlags, planAndReport } from './make-plan.js';
import {
  addCommonOptions,
  addReportOptions,
  addSelectionOptions,
  addTargetOptions,
  type ReportFlags,
} from './options.js';

type CheckFlags = PlanFlags & ReportFlags & { readonly failOn: FailOn };

export function addCheck(program: Command, finish: (code: ExitCode) => void): void {
  const command = program
    .command('check')
    .description('exit with 1 while work remains; writes nothing, for CI')
    .argument('[dir]', 'the folder to work in')
    .addOption(
      new Option('--fail-on <tier>', 'the least that fails: auto (anything), review, manual, none')
        .choices(FAIL_ON)
        .default('auto'),
    );
  addTargetOptions(command);
  addSelectionOptions(command);
  addReportOptions(command);
  addCommonOptions(command).action(async (directory: string | undefined, flags: CheckFlags) => {
    finish(await check(directory, flags));
  });
}

async function check(directory: string | undefined, flags: CheckFlags): Promise<ExitCode> {
  const { plan } = await planAndReport(directory, flags, 'summary', 'check');
  const { countWork } = await import('../report/count-work.js');
  return worstCode(codeOfProblems(plan), codeOfWork(countWork(plan), flags.failOn));
}
