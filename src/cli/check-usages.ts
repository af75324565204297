import { sentences } from '../messages/sentences.js';
import type { Plan } from '../plan/contract.js';
import type { ReportInput } from '../report/report-input.js';
import type { CheckFlags } from './check.js';
import { type Canvas, checkReports, emitReports, requestedReports } from './emit-reports.js';
import { withForgePaths } from './forge-reporters.js';
import { loadSettings } from './load-settings.js';
import { warnOfProblems } from './make-plan.js';
import { selectionOf } from './options.js';
import { createOutput } from './output.js';
import { partToCheck } from './part-to-check.js';
import { writeStepSummary } from './step-summary.js';
import { openWorkingFolder, type WorkingFolder } from './working-folder.js';

/** Reports every use of OpenAI that is not in the baseline, where nobody says where to move to; undefined where somebody does. */
export async function checkUsages(directory: string | undefined, flags: CheckFlags): Promise<Plan | undefined> {
  const folder = await openWorkingFolder(directory, flags.cwd);
  const settings = await loadSettings(folder, flags);
  if (settings.flags.to !== undefined || flags.fromRetired) return undefined;
  return reportUsages(folder, settings.flags);
}

async function reportUsages(folder: WorkingFolder, flags: CheckFlags): Promise<Plan> {
  const { reporters } = await import('../report/reporters.js');
  const { planUsages } = await import('../plan-usages.js');
  const requests = requestedReports(flags, 'summary');
  checkReports(requests, reporters);
  const output = createOutput(flags);
  const part = partToCheck(flags);
  const root = part.rootFor(folder.root);
  const { plan: whole, source } = output.during(sentences.looking, () => planUsages(root, selectionOf(flags)));
  const plan = part.of({ plan: whole, source, folder, output });
  const inputFor = ({ color, width }: Canvas): ReportInput => ({ plan, source, color, width, purpose: 'check' });
  const known = withForgePaths(reporters, requests, folder.root);
  emitReports({ requests, known, inputFor, cwd: folder.cwd, output });
  await writeStepSummary(requests, inputFor({ color: false, width: 100 }));
  warnOfProblems(plan, output);
  return plan;
}
