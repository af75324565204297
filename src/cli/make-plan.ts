import { errors } from '../messages/errors.js';
import { sentences } from '../messages/sentences.js';
import type { Plan } from '../plan/contract.js';
import type { ReportInput } from '../report/report-input.js';
import { describeCommand } from './command-line.js';
import { type Canvas, checkReports, emitReports, requestedReports } from './emit-reports.js';
import { moveOf } from './move-flags.js';
import { type CommonFlags, type ReportFlags, type SelectionFlags, selectionOf, type TargetFlags } from './options.js';
import { createOutput, type Output } from './output.js';
import { openWorkingFolder, type WorkingFolder } from './working-folder.js';

export type PlanFlags = CommonFlags & TargetFlags & SelectionFlags;

/** A plan, where it is for and how to speak of it. */
export interface PlannedRun {
  readonly plan: Plan;
  readonly source: ReportInput['source'];
  readonly folder: WorkingFolder;
  readonly output: Output;
  /** What to type for the same plan. */
  readonly command: string;
}

/** Plans as the flags say. Throws RepointError for bad ones. */
export async function makePlan(directory: string | undefined, flags: PlanFlags): Promise<PlannedRun> {
  const { providerIds } = await import('../providers/load-provider.js');
  if (flags.to === undefined) throw errors.missingProvider(providerIds());
  const folder = await openWorkingFolder(directory, flags.cwd);
  const output = createOutput(flags);
  const api = await import('../index.js');
  const options = {
    to: flags.to,
    ...(flags.region === undefined ? {} : { region: flags.region }),
    ...(flags.model === undefined ? {} : { models: flags.model }),
    ...selectionOf(flags),
    move: moveOf(flags),
  };
  const { plan, source } = output.during(sentences.looking, () => api.plan(folder.root, options));
  const command = describeCommand(directory, flags, plan.target.provider);
  return { plan, source, folder, output, command };
}

/** Plans, then reports the plan; a reporter that does not exist is refused before any work. */
export async function planAndReport(
  directory: string | undefined,
  flags: PlanFlags & ReportFlags,
  byDefault: string,
  purpose: NonNullable<ReportInput['purpose']>,
): Promise<PlannedRun> {
  const { reporters } = await import('../report/reporters.js');
  const requests = requestedReports(flags, byDefault);
  checkReports(requests, reporters);
  const run = await makePlan(directory, flags);
  const { plan, source, command, folder, output } = run;
  const inputFor = ({ color, width }: Canvas): ReportInput => ({ plan, source, color, width, command, purpose });
  emitReports({ requests, known: reporters, inputFor, cwd: folder.cwd, output });
  const told = requests.some(({ name, file }) => file === undefined && SHOWS_PROBLEMS.has(name));
  if (!told) warnOfProblems(plan, output);
  return run;
}

/** Reports for people name the problems themselves. */
const SHOWS_PROBLEMS = new Set(['terminal', 'summary']);

export function warnOfProblems({ problems }: Pick<Plan, 'problems'>, output: Output): void {
  for (const { file, detail, blocking } of problems) if (blocking) output.warn(`problem: ${file}: ${detail}`);
}
