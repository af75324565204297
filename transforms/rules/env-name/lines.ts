import type { Edit } from '../../../src/plan/contract.js';
import { composeEdits } from '../../../src/plan/edits/compose-edits.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import { lineStart, nextLine } from '../../../src/plan/edits/text-lines.js';
import type { UsageOf } from '../../../src/scan/usage.js';

type Entry = UsageOf<'env-entry'>;

/** The line of an entry with edits made in it: a copy that goes beside it. */
export function copyLine({ lineSpan: [start, end] }: Entry, edits: readonly Edit[], source: string): string {
  const line = source.slice(start, end);
  const shift = line.startsWith('\uFEFF') ? 1 : 0;
  const shifted = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return composeEdits(line, shifted).slice(shift);
}

export function addBelow({ file, lineSpan: [, end] }: Entry, line: string, source: string): Edit {
  return { file, start: end, end, text: `${sniffStyle(source).newline}${line}` };
}

/** Adds a line so that it takes the entry's place once {@link removeLine} has taken the entry away: no other byte differs then. */
export function addInPlace(entry: Entry, line: string, others: readonly Entry[], source: string): Edit {
  const { newline } = sniffStyle(source);
  const { file } = entry;
  const [start] = withLineBreak(entry, others, source);
  // In front of the line break that would go with the entry, or in front of the entry.
  if (start < entry.lineSpan[0]) return { file, start, end: start, text: `${newline}${line}` };
  return { file, start, end: start, text: `${line}${newline}` };
}

export function removeLine(entry: Entry, others: readonly Entry[], source: string): Edit {
  const [start, end] = withLineBreak(entry, others, source);
  return { file: entry.file, start, end, text: '' };
}

/**
 * The stretch that has to go with an entry: its line and the break behind it; where the file ends without a line break,
 * the break in front of it, and so for all entries that stand right above. Only a file that has nothing but such
 * entries has no break to give away: it ends with one afterwards.
 */
function withLineBreak(entry: Entry, others: readonly Entry[], source: string): readonly [start: number, end: number] {
  const start = source[entry.lineSpan[0]] === '\uFEFF' ? entry.lineSpan[0] + 1 : entry.lineSpan[0];
  const [, end] = entry.lineSpan;
  const hasFinalBreak = source.endsWith('\n');
  return hasFinalBreak || !hasLineAbove(entry, others, source)
    ? [start, nextLine(source, end)]
    : [breakBefore(source, start), end];
}

/** True when a line that stays stands somewhere above the entry and the entries right above it. */
function hasLineAbove(entry: Entry, others: readonly Entry[], source: string): boolean {
  const start = lineStart(source, entry.lineSpan[0]);
  if (start === 0) return false;
  const above = others.find((other) => other.file === entry.file && nextLine(source, other.lineSpan[1]) === start);
  return above === undefined || hasLineAbove(above, others, source);
}

function breakBefore(source: string, start: number): number {
  return source.slice(0, start).endsWith('\r\n') ? start - 2 : start - 1;
}
