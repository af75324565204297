import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describeSystemFault } from '../messages/describe-system-fault.js';
import { errors } from '../messages/errors/index.js';
import { reporterNamed } from '../report/reporter-named.js';
import type { ReportFlags, ReportRequest } from './options.js';
import type { Output } from './output.js';

/** What a terminal shows; a file gets no colours. */
export interface Canvas {
  readonly color: boolean;
  readonly width: number;
}

interface Emission<I> {
  readonly requests: readonly ReportRequest[];
  readonly known: Readonly<Record<string, (input: I) => string>>;
  readonly inputFor: (canvas: Canvas) => I;
  readonly cwd: string;
  readonly output: Output;
}

/** The reports asked for; without `--reporter` and `--json` the default one, which `--quiet` silences. */
export function requestedReports(
  { json, reporter = [], quiet }: ReportFlags & { readonly quiet?: true },
  byDefault: string,
): ReportRequest[] {
  const asked = [...reporter, ...(json === true ? [{ name: 'json' }] : [])];
  return asked.length > 0 || quiet === true ? asked : [{ name: byDefault }];
}

/** Throws RepointError for a reporter that does not exist: called before any work is done. */
export function checkReports<R>(requests: readonly ReportRequest[], known: Readonly<Record<string, R>>): void {
  for (const { name } of requests) reporterNamed(name, known);
}

/** Writes each report to its file, or to stdout. */
export function emitReports<I>({ requests, known, inputFor, cwd, output }: Emission<I>): void {
  for (const { name, file } of requests) {
    const render = reporterNamed(name, known);
    if (file === undefined) output.data(render(inputFor(output)));
    else writeOutput(resolve(cwd, file), render(inputFor({ color: false, width: 100 })));
  }
}

/** Writes a file that the person asked for. Throws RepointError where that is impossible. */
export function writeOutput(path: string, text: string): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw errors.cannotWriteFile(path, describeSystemFault(error));
  }
}

/** Folder by folder: where the system answers "no such file" to the making of one, as in /proc, `recursive` never returns. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
