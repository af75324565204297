import type { Command } from 'commander';
import { sentences } from '../messages/sentences.js';
import { checkReports, emitReports, requestedReports } from './emit-reports.js';
import { codeOfProblems, type ExitCode } from './exit-codes.js';
import { warnOfProblems } from './make-plan.js';
import {
  addCommonOptions,
  addReportOptions,
  addSelectionOptions,
  type CommonFlags,
  type ReportFlags,
  type SelectionFlags,
  selectionOf,
} from './options.js';
import { createOutput } from './output.js';
import { openWorkplace } from './workplace.js';

type ScanFlags = CommonFlags & SelectionFlags & ReportFlags;

export function addScan(program: Command, finish: (code: ExitCode) => void): void {
  const command = program
    .command('scan')
    .description('list where the code depends on OpenAI')
    .argument('[dir]', 'the folder to work in');
  addSelectionOptions(command);
  addReportOptions(command);
  addCommonOptions(command).action(async (directory: string | undefined, flags: ScanFlags) => {
    finish(await scan(directory, flags));
  });
}

async function scan(directory: string | undefined, flags: ScanFlags): Promise<ExitCode> {
  const { inventoryReporters } = await import('../report/reporters.js');
  const requests = requestedReports(flags, 'terminal');
  checkReports(requests, inventoryReporters);
  const { root, cwd } = await openWorkplace(directory, flags.cwd);
  const output = createOutput(flags);
  const api = await import('../index.js');
  const result = output.during(sentences.looking, () => api.scan(root, selectionOf(flags)));
  emitReports({
    requests,
    known: inventoryReporters,
    inputFor: ({ color, width }) => ({ ...result, color, width }),
    cwd,
    output,
  });
  if (!requests.some(({ name, file }) => name === 'terminal' && file === undefined)) warnOfProblems(result, output);
  return codeOfProblems(result);
}
