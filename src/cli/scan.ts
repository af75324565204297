import type { Command } from 'commander';
import { errors } from '../messages/errors.js';
import { sentences } from '../messages/sentences.js';
import type { ScanOutcome } from '../scan-tree.js';
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
import { createOutput, type Output } from './output.js';
import { openWorkingFolder } from './working-folder.js';

type ScanFlags = CommonFlags & SelectionFlags & ReportFlags & { explain?: string; timing?: true };

export function addScan(program: Command, finish: (code: ExitCode) => void): void {
  const command = program
    .command('scan')
    .description('list where the code depends on OpenAI')
    .argument('[dir]', 'the folder to work in')
    .option('--explain <path:line>', 'say how repoint came to its view of one place, step by step')
    .option('--timing', 'say on stderr how long each stage took');
  addSelectionOptions(command);
  addReportOptions(command);
  addCommonOptions(command).action(async (directory: string | undefined, flags: ScanFlags) => {
    finish(await scan(directory, flags));
  });
}

async function scan(directory: string | undefined, flags: ScanFlags): Promise<ExitCode> {
  const { inventoryReporters } = await import('../report/inventory-reporters.js');
  const requests = requestedReports(flags, 'terminal');
  checkReports(requests, inventoryReporters);
  const { root, cwd } = await openWorkingFolder(directory, flags.cwd);
  const output = createOutput(flags);
  // Not the whole API: the rules alone take as long to load as all of the scan.
  const { scanTree } = await import('../scan-tree.js');
  const stages: string[] = [];
  const onStage = (stage: string, milliseconds: number) => stages.push(sentences.stage(stage, milliseconds));
  const result = output.during(sentences.looking, () => scanTree(root, { ...selectionOf(flags), onStage }));
  if (flags.timing) stages.forEach(output.warn);
  if (flags.explain !== undefined) return explain(flags.explain, result, output);
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

async function explain(place: string, result: ScanOutcome, output: Output): Promise<ExitCode> {
  const [, file = '', line = ''] = /^(.+?):(\d+)(?::\d+)?$/.exec(place) ?? [];
  if (!file) throw errors.badPlace(place);
  const { explainSite } = await import('../report/explain-site.js');
  const path = file.replaceAll('\\', '/').replace(/^\.\//, '');
  const text = explainSite(path, Number(line), { ...result, color: output.color });
  output.data(text ?? `${sentences.nothingAt(place)}\n`);
  return codeOfProblems(result);
}
