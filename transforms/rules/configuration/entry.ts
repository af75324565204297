import { indentAt, lineEnd, lineStart, nextLine } from '../../../src/plan/edits/text-lines.js';
import type { Span } from '../../../src/scan/usage.js';
import type { Mention } from './scope.js';

/** The whole lines that set one variable and nothing else, without the last line break. */
export interface Entry {
  readonly span: Span;
  /** True where a comma stands between entries, so that one cannot go without a look at the others. */
  readonly hasCommas: boolean;
}

/** `NAME: value`, `- NAME=value`, `ENV NAME=value`, `NAME = "value"`, `"NAME": "value",`: the name and nothing but its value. */
const BEFORE = /^\s*(?:-\s+)?(?:(?:ENV|ARG|export)\s+)?["']?$/i;
const BEHIND =
  /^["']?(?:\s*[:=]\s*(?:"[^"]*"|'[^']*'|[^\s"'][^"']*)?|\s+[^\s=]+|=\s*(?:"[^"]*"|'[^']*'|\S*)["']?)?\s*,?\s*(?:\\|#.*)?$/;
/** `- name: NAME`, with its value on the lines below. */
const NAMED = /^\s*-\s+(?:name|key):\s*["']?$/;

/** `echo "NAME=value" >> .env`, as a script of a pipeline has it. */
const WRITES_ENV_FILE = /^\s*echo\s[^&|;]*>>\s*["']?[\w./~-]*\.env["']?\s*$/;

/** The entry that a name stands in, where the lines show it. */
export function entryOf({ span: [start, end], format }: Mention, source: string): Entry | undefined {
  const [from, to] = [lineStart(source, start), lineEnd(source, start)];
  const [before, behind] = [source.slice(from, start), source.slice(end, to)];
  if (WRITES_ENV_FILE.test(source.slice(from, to))) return { span: [from, to], hasCommas: false };
  if (format === 'markdown' || format === 'shell') return undefined;
  if (NAMED.test(before) && /^["']?\s*(?:#.*)?$/.test(behind))
    return { span: [from, endOfBlock(source, start)], hasCommas: false };
  if (!BEFORE.test(before) || !BEHIND.test(behind) || /\b\w+=\S+\s+\w+=/.test(source.slice(start, to)))
    return undefined;
  const isOpen = format === 'yaml' && /^["']?\s*:\s*$/.test(behind);
  return { span: [from, isOpen ? endOfBlock(source, start) : to], hasCommas: format === 'json' };
}

/** The end of the last line that is indented deeper than the line of `offset`. */
function endOfBlock(source: string, offset: number): number {
  const indent = indentAt(source, offset).length;
  let end = lineEnd(source, offset);
  for (let next = nextLine(source, end); next < source.length; next = nextLine(source, end)) {
    const text = source.slice(next, lineEnd(source, next));
    if (text.trim() === '' || /^[ \t]*/.exec(text)?.[0].length === text.length) break;
    if ((/^[ \t]*/.exec(text)?.[0].length ?? 0) <= indent) break;
    end = lineEnd(source, next);
  }
  return end;
}
