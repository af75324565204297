import type { PlanCosts } from '../cost/cost-of-plan.js';
import { errors } from '../messages/errors/index.js';
import { ignoreSentences } from '../messages/ignore-sentences.js';
import { sentences } from '../messages/sentences.js';
import { t } from '../messages/t.js';
import type { Plan } from '../plan/contract.js';
import type { PlanOptions, PlanOutcome } from '../plan-migration.js';
import type { ReportInput } from '../report/report-input.js';
import { type ChoiceFlags, choiceOf } from './choice.js';
import { describeCommand } from './command-line.js';
import { type Canvas, checkReports, emitReports, requestedReports } from './emit-reports.js';
import { withForgePaths } from './forge-reporters.js';
import type { Settings } from './load-settings.js';
import { moveOf } from './move-flags.js';
import {
  type CommonFlags,
  type ConfigFlags,
  type ReportFlags,
  type SelectionFlags,
  selectionOf,
  type TargetFlags,
} from './options.js';
import { createOutput, type Output } from './output.js';
import { withProviderInUse } from './provider-in-use.js';
import { writeStepSummary } from './step-summary.js';
import { isUnattended } from './surroundings.js';
import { openWorkingFolder, type WorkingFolder } from './working-folder.js';

export type PlanFlags = CommonFlags & TargetFlags & ConfigFlags & SelectionFlags & ChoiceFlags;

/** How a command takes a part of the whole plan itself, in the place of what the flags choose of it. */
export interface Part {
  /** Where the files of a folder are to be read. */
  rootFor(folder: string): string;
  of(run: Pick<PlannedRun, 'plan' | 'source' | 'folder' | 'output'>): Plan;
}

/** A plan, where it is for and how to speak of it. */
export interface PlannedRun {
  readonly plan: Plan;
  readonly costs: PlanCosts;
  readonly capabilities: PlanOutcome['capabilities'];
  readonly source: ReportInput['source'];
  /** What was asked for, with what the configuration says. */
  readonly settings: Settings<PlanFlags>;
  readonly folder: WorkingFolder;
  readonly output: Output;
  /** What to type for the same plan. */
  readonly command: string;
}

/** Plans as the flags say. Throws RepointError for bad ones. */
export async function makePlan(directory: string | undefined, flags: PlanFlags, part?: Part): Promise<PlannedRun> {
  const folder = await openWorkingFolder(directory, flags.cwd);
  const { loadSettings } = await import('./load-settings.js');
  const output = createOutput(flags);
  const asked = { root: folder.root, directory, output };
  const settings = await withProviderInUse(await loadSettings(folder, flags), asked);
  const api = await import('../index.js');
  const options = planOptions(settings);
  const choice = part ? {} : choiceOf(flags, folder.root);
  const root = part ? part.rootFor(folder.root) : folder.root;
  const outcome = output.during(sentences.looking, () => api.plan(root, { ...options, choice }));
  const { costs, capabilities, source } = outcome;
  noteCompany(outcome, output);
  const plan = part ? part.of({ plan: outcome.plan, source, folder, output }) : outcome.plan;
  const command = describeCommand(directory, flags, plan.target.provider);
  return { plan, costs, capabilities, source, settings, folder, output, command };
}

/** What a command was asked for, as a plan takes it. Throws RepointError where nobody says where to move to. */
export function planOptions({ flags, catalog, config, below }: Settings<PlanFlags>): PlanOptions {
  if (flags.to === undefined) throw errors.missingProvider(catalog.ids());
  return {
    to: flags.to,
    ...(flags.region === undefined ? {} : { region: flags.region }),
    ...(flags.model === undefined ? {} : { models: flags.model }),
    ...selectionOf(flags),
    move: moveOf(flags),
    ...(config.packages === undefined ? {} : { packages: config.packages, below }),
    ...(config.rate === undefined ? {} : { rate: config.rate }),
    catalog,
  };
}

/** Plans, then reports the plan; a reporter that does not exist is refused before any work. */
export async function planAndReport(
  directory: string | undefined,
  flags: PlanFlags & ReportFlags,
  byDefault: string,
  purpose: NonNullable<ReportInput['purpose']>,
  part?: Part,
): Promise<PlannedRun> {
  const { reporters } = await import('../report/reporters.js');
  const requests = requestedReports(flags, byDefault === 'terminal' && isUnattended() ? 'summary' : byDefault);
  checkReports(requests, reporters);
  const run = await makePlan(directory, flags, part);
  const { plan, costs, capabilities, source, command, folder, output } = run;
  const { findNextSteps } = await import('../next-steps/next-steps.js');
  const { describeRepository } = await import('./describe-repository.js');
  const next = findNextSteps(plan.changes, plan, describeRepository(folder.root, plan.files));
  // What the whole move costs says nothing of a part.
  const whole = plan.partial || plan.baseline ? {} : { costs };
  const told = { plan, ...whole, capabilities, source, command, purpose, next };
  const inputFor = ({ color, width }: Canvas): ReportInput => ({ ...told, color, width });
  const known = withForgePaths(reporters, requests, folder.root);
  emitReports({ requests, known, inputFor, cwd: folder.cwd, output });
  await writeStepSummary(requests, inputFor({ color: false, width: 100 }));
  const tellsProblems = requests.some(({ name, file }) => file === undefined && SHOWS_PROBLEMS.has(name));
  if (!tellsProblems) warnOfProblems(plan, output);
  return run;
}

/** What the choice of rules and files took with it, out of the plan or into it. */
function noteCompany({ followers, pulledIn }: PlanOutcome, output: Output): void {
  if (followers.length > 0) output.talk(ignoreSentences.followers(followers.map(({ title }) => title)));
  const files = new Set(pulledIn.flatMap(({ edits }) => edits.map(({ file }) => file)));
  if (pulledIn.length > 0) output.talk(ignoreSentences.pulledIn(pulledIn.length, [...files]));
}

/** Reports for people name the problems themselves. */
const SHOWS_PROBLEMS = new Set(['terminal', 'summary']);

export function warnOfProblems({ problems }: Pick<Plan, 'problems'>, output: Output): void {
  for (const { file, detail, blocking } of problems) if (blocking) output.warn(t`problem: ${file}: ${detail}`);
}
