import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compareWithBaseline } from '../baseline/compare.js';
import type { Baseline, BaselineItem, Comparison } from '../baseline/contract.js';
import { parseBaseline, writeBaseline } from '../baseline/file.js';
import { baselineSentences as say } from '../messages/baseline-sentences.js';
import { describeSystemFault } from '../messages/describe-system-fault.js';
import { errors } from '../messages/errors/index.js';
import { t } from '../messages/t.js';
import type { BaselineFlags } from './baseline-flags.js';
import { writeOutput } from './emit-reports.js';
import type { Output } from './output.js';

/** Compares with the file as it is; `--update-baseline` then writes what is there now. Throws RepointError for a file that cannot be used. */
export function takeBaseline(
  items: readonly BaselineItem[],
  target: Baseline['target'],
  { baseline: shownAs = '', updateBaseline }: BaselineFlags,
  { cwd, output }: { readonly cwd: string; readonly output: Output },
): Comparison {
  const file = resolve(cwd, shownAs);
  const before = readBaseline(file, shownAs, target, updateBaseline === true);
  if (updateBaseline) {
    writeOutput(file, writeBaseline({ schema: 1, target, items }));
    output.talk(say.written(shownAs, items.length));
  }
  return compareWithBaseline(before, items);
}

function readBaseline(
  file: string,
  shownAs: string,
  target: Baseline['target'],
  mayBeMissing: boolean,
): readonly BaselineItem[] {
  if (!existsSync(file)) {
    if (mayBeMissing) return [];
    throw errors.missingBaseline(shownAs);
  }
  const baseline = parseBaseline(readText(file, shownAs), shownAs);
  if (nameOf(baseline.target) !== nameOf(target)) {
    throw errors.baselineOfAnotherTarget(shownAs, nameOf(baseline.target), nameOf(target));
  }
  return baseline.items;
}

function readText(file: string, shownAs: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw errors.badBaseline(shownAs, describeSystemFault(error));
  }
}

function nameOf(target: Baseline['target']): string {
  return target === null ? t`usages of OpenAI, without --to` : `${target.provider} (${target.region})`;
}

/** What has moved and what is gone, for people. */
export function describeComparison({ added, known, moved, resolved }: Comparison): string[] {
  const lines = [
    ...moved.map(({ from, to }) => say.moved(from.file, to.file, to.title)),
    ...resolved.map(({ file, title, rule }) => say.resolved(file, title, rule)),
  ];
  return [
    ...lines.slice(0, MOST),
    ...(lines.length > MOST ? [say.more(lines.length - MOST)] : []),
    say.counts({ added: added.size, known, moved: moved.length, resolved: resolved.length }),
  ];
}

const MOST = 20;
