import type { Command } from 'commander';
import { forwardSlashes } from '../forward-slashes.js';
import { errors } from '../messages/errors/index.js';
import { sentences } from '../messages/sentences.js';
import { t } from '../messages/t.js';
import type { ScanOutcome } from '../scan-tree.js';
import { checkReports, emitReports, requestedReports } from './emit-reports.js';
import { codeOfProblems, type ExitCode } from './exit-codes.js';
import { warnOfProblems } from './make-plan.js';
import {
  addCommonOptions,
  addConfigOption,
  addReportOptions,
  addSelectionOptions,
  type CommonFlags,
  type ConfigFlags,
  type ReportFlags,
  type SelectionFlags,
  selectionOf,
} from './options.js';
import { createOutput, type Output } from './output.js';
import { openWorkingFolder, type WorkingFolder } from './working-folder.js';

type ScanFlags = CommonFlags & ConfigFlags & SelectionFlags & ReportFlags & { explain?: string; timing?: true };

export function defineScan(command: Command, finish: (code: ExitCode) => void): void {
  command
    .argument('[dir]', t`the folder to work in`)
    .option('--explain <path:line>', t`say how repoint came to its view of one place, step by step`)
    .option('--timing', t`say on stderr how long each stage took`);
  addConfigOption(command);
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
  const folder = await openWorkingFolder(directory, flags.cwd);
  const { root, cwd } = folder;
  const selection = selectionOf(await withSettings(folder, flags));
  const output = createOutput(flags);
  // Not the whole API: the rules alone take as long to load as all of the scan.
  const { scanTree } = await import('../scan-tree.js');
  const stages: string[] = [];
  const onStage = (stage: string, milliseconds: number) => stages.push(sentences.stage(stage, milliseconds));
  const result = output.during(sentences.looking, () => scanTree(root, { ...selection, onStage }));
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

/** The flags with what a configuration says; without one nothing of it is loaded. */
async function withSettings(folder: WorkingFolder, flags: ScanFlags): Promise<ScanFlags> {
  const { findConfig } = await import('../config/find-config.js');
  if (flags.config === undefined && findConfig(folder.root) === undefined) return flags;
  const { loadSettings } = await import('./load-settings.js');
  return (await loadSettings(folder, flags)).flags;
}

async function explain(place: string, result: ScanOutcome, output: Output): Promise<ExitCode> {
  const [, file = '', line = ''] = /^(.+?):(\d+)(?::\d+)?$/.exec(place) ?? [];
  if (!file) throw errors.badPlace(place);
  const { explainSite } = await import('../report/explain-site.js');
  const path = forwardSlashes(file).replace(/^\.\//, '');
  const text = explainSite(path, Number(line), { ...result, color: output.color });
  output.data(text ?? `${sentences.nothingAt(place)}\n`);
  return codeOfProblems(result);
}
