import { t } from '../messages/t.js';
import { parseSource } from './analysis/parse-source.js';
import { type ts, typescript } from './analysis/typescript.js';
import type { ScanInput } from './scan-sources.js';
import type { Problem, ScanResult } from './usage.js';

/**
 * Code that is nested a thousand levels deep, as generators write it, overflows the stack of the parser or of the type checker.
 * Which file did it cannot be told from the error: the deepest is left out and named, and the rest is scanned again.
 */
export function leaveOutTooDeep(input: ScanInput, scan: (input: ScanInput) => ScanResult): ScanResult {
  try {
    return scan(input);
  } catch (error) {
    const file = isStackOverflow(error) ? deepestOf(input) : undefined;
    if (file === undefined) throw error;
    const { usages, problems } = leaveOutTooDeep(without(file, input), scan);
    return { usages, problems: [tooDeep(file), ...problems] };
  }
}

/** Nobody writes code of this depth; where no file has it, the overflow is our own. */
const SUSPICIOUS_DEPTH = 200;

function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && /call stack/.test(error.message);
}

function deepestOf({ candidates, paths, textOf }: ScanInput): string | undefined {
  const imported = () => paths.map((path) => ({ path, text: textOf(path) ?? '' }));
  return deepestAmong(candidates) ?? deepestAmong(imported());
}

function deepestAmong(files: ScanInput['candidates']): string | undefined {
  const depths = files.map(({ path, text }) => ({ path, depth: depthOf(path, text) }));
  const [deepest] = depths.sort((a, b) => b.depth - a.depth);
  return deepest && deepest.depth > SUSPICIOUS_DEPTH ? deepest.path : undefined;
}

function depthOf(path: string, text: string): number {
  try {
    return depthBelow(parseSource(path, text));
  } catch (error) {
    if (isStackOverflow(error)) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

/** Level by level, for to go down recursively is what cannot be done here. */
function depthBelow(root: ts.Node): number {
  const { forEachChild } = typescript();
  let depth = 0;
  for (let level = [root]; level.length > 0; depth++) {
    const next: ts.Node[] = [];
    for (const node of level) {
      forEachChild(node, (child) => {
        next.push(child);
      });
    }
    level = next;
  }
  return depth;
}

function without(file: string, input: ScanInput): ScanInput {
  const isOther = ({ path }: { readonly path: string }): boolean => path !== file;
  return {
    ...input,
    paths: input.paths.filter((path) => path !== file),
    candidates: input.candidates.filter(isOther),
    findFilesContaining: (needles) => input.findFilesContaining(needles).filter(isOther),
    readSpecifiers: () => new Map([...input.readSpecifiers()].filter(([path]) => path !== file)),
  };
}

function tooDeep(file: string): Problem {
  const detail = t`It is nested too deeply to be understood. If it is generated, leave it out with --exclude; else split it.`;
  return { file, reason: 'unparseable', detail, blocking: true };
}
