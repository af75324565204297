import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { BillOptions } from '../compare-bills.js';
import { describeSystemFault } from '../messages/describe-system-fault.js';
import { errors } from '../messages/errors/index.js';
import { t } from '../messages/t.js';
import type { Preference } from '../providers/preferences.js';
import { codeOfProblems, EXIT, type ExitCode } from './exit-codes.js';
import { loadSettings } from './load-settings.js';
import { warnOfProblems } from './make-plan.js';
import { preferOption } from './move-flags.js';
import {
  addCommonOptions,
  addConfigOption,
  addSelectionOptions,
  type CommonFlags,
  type SelectionFlags,
  selectionOf,
} from './options.js';
import { createOutput, type Output } from './output.js';
import { openWorkingFolder } from './working-folder.js';

interface CompareFlags extends CommonFlags, SelectionFlags {
  readonly usage?: string;
  readonly rate?: number;
  readonly to?: readonly string[];
  readonly region?: string;
  readonly prefer?: Preference;
  readonly config?: string;
  readonly json?: true;
}

export function defineCompare(command: Command, finish: (code: ExitCode) => void): void {
  command
    .argument('[dir]', t`the folder to work in`)
    .option('--usage <file>', t`compare the bills for the tokens in this CSV or JSON file, as OpenAI exports it`)
    .option('--rate <cny>', t`how many CNY one USD is, e.g. 7.1, to compare prices in both`, readRate)
    .option('--to <providers>', t`compare only these, e.g. zhipu,qwen; repeatable`, collectNames)
    .option('--region <region>', t`compare the providers in this region, e.g. cn or intl`)
    .addOption(preferOption())
    .option('--json', t`print everything as JSON`);
  addSelectionOptions(command);
  addConfigOption(command);
  addCommonOptions(command).action(async (directory: string | undefined, flags: CompareFlags) => {
    finish(await compare(directory, flags));
  });
}

async function compare(directory: string | undefined, flags: CompareFlags): Promise<ExitCode> {
  const folder = await openWorkingFolder(directory, flags.cwd);
  const output = createOutput(flags);
  const { config: file } = flags;
  // What the configuration says of a target is about that one; here are all.
  const asked = { ...selectionOf(flags), ...(file === undefined ? {} : { config: file }) };
  const { flags: selected, catalog, config } = await loadSettings(folder, asked);
  const [rate, prefer] = [flags.rate ?? config.rate, flags.prefer ?? config.prefer];
  const options = {
    catalog,
    ...(flags.to === undefined ? {} : { to: flags.to }),
    ...(flags.region === undefined ? {} : { region: flags.region }),
    ...(rate === undefined ? {} : { rate }),
    ...(prefer === undefined ? {} : { move: { prefer } }),
  };
  if (flags.usage !== undefined) return showBills(resolve(folder.cwd, flags.usage), options, flags, output);
  const { compareProviders } = await import('../compare-providers.js');
  const comparison = compareProviders(folder.root, { ...options, ...selectionOf(selected), during: output.during });
  if (flags.json) {
    const { renderComparison } = await import('../report/compare/json.js');
    output.data(renderComparison({ ...comparison, rate }));
    warnOfProblems(comparison, output);
  } else {
    const { renderOutlooks } = await import('../report/compare/outlook-table.js');
    output.data(renderOutlooks({ comparison, color: output.color, width: output.width }));
  }
  return codeOfProblems(comparison);
}

async function showBills(
  path: string,
  options: BillOptions,
  { usage: shownAs = path, json }: CompareFlags,
  output: Output,
): Promise<ExitCode> {
  const { readUsage } = await import('../cost/usage/read-usage.js');
  const usage = readUsage(readFile(path, shownAs), shownAs);
  const { compareBills } = await import('../compare-bills.js');
  const comparison = compareBills(usage, options);
  const { rate } = options;
  if (json) {
    const { renderComparison } = await import('../report/compare/json.js');
    output.data(renderComparison({ ...comparison, usage, rate }));
  } else {
    const { renderBills } = await import('../report/compare/bill-table.js');
    const { color, width } = output;
    output.data(renderBills({ ...comparison, usage, rate, file: shownAs, color, width }));
  }
  return EXIT.done;
}

function readFile(path: string, shownAs: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw errors.unreadableUsage(shownAs, describeSystemFault(error));
  }
}

function readRate(text: string): number {
  const rate = /^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : 0;
  if (rate > 0) return rate;
  throw errors.badRate(text);
}

function collectNames(value: string, before: readonly string[] = []): string[] {
  const names = value.split(/[,，\s]+/).filter((name) => name !== '');
  return [...before, ...names];
}
