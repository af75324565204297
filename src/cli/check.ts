import { type Command, Option } from 'commander';
import { errors } from '../messages/errors/index.js';
import { t } from '../messages/t.js';
import type { Plan } from '../plan/contract.js';
import { addBaselineOptions, type BaselineFlags, checkBaselineFlags } from './baseline-flags.js';
import { addChoiceOptions } from './choice.js';
import { codeOfProblems, codeOfWork, type ExitCode, FAIL_ON, type FailOn, worstCode } from './exit-codes.js';
import { type PlanFlags, planAndReport } from './make-plan.js';
import {
  addCommonOptions,
  addReportOptions,
  addSelectionOptions,
  addTargetOptions,
  type ReportFlags,
} from './options.js';

export type CheckFlags = PlanFlags &
  ReportFlags &
  BaselineFlags & { readonly failOn: FailOn; readonly staged?: true; readonly capabilities?: true };

export function defineCheck(command: Command, finish: (code: ExitCode) => void): void {
  command
    .argument('[dir]', t`the folder to work in`)
    .addOption(
      new Option('--fail-on <tier>', t`the least that fails: auto (anything), review, manual, none`)
        .choices(FAIL_ON)
        .default('auto'),
    )
    .option('--capabilities', t`say instead what the provider rejects, ignores or does otherwise at each call`);
  addBaselineOptions(command);
  addTargetOptions(command);
  addSelectionOptions(command);
  addChoiceOptions(command).option('--staged', t`only what is staged for the next commit, as it is staged`);
  addReportOptions(command);
  addCommonOptions(command).action(async (directory: string | undefined, flags: CheckFlags) => {
    finish(await check(directory, flags));
  });
}

async function check(directory: string | undefined, flags: CheckFlags): Promise<ExitCode> {
  if (flags.capabilities) {
    const { checkCapabilities } = await import('./check-capabilities.js');
    return checkCapabilities(directory, flags);
  }
  checkBaselineFlags(flags);
  if (flags.since !== undefined && flags.staged) throw errors.sinceAndStaged();
  const plan = await reportWhatRemains(directory, flags);
  const { countWork } = await import('../report/count-work.js');
  return worstCode(codeOfProblems(plan), codeOfWork(countWork(plan), flags.failOn));
}

async function reportWhatRemains(directory: string | undefined, flags: CheckFlags): Promise<Plan> {
  if (flags.baseline !== undefined) {
    const { checkUsages } = await import('./check-usages.js');
    const plan = await checkUsages(directory, flags);
    if (plan) return plan;
  }
  const { partToCheck } = await import('./part-to-check.js');
  const { plan } = await planAndReport(directory, flags, 'summary', 'check', partToCheck(flags));
  return plan;
}
