import { splitLines } from '../changed-blocks.js';
import type { Region } from '../items.js';
import type { ReportInput } from '../report-input.js';
import type { DiffHunk } from './client-data.js';
import { type Line, paintRows } from './paint-rows.js';

const CONTEXT = 2;
const MOST_LINES = 12;

/** The lines that a finding speaks of, with a few around them; none for a file that is not text. */
export function findingHunk({ file, start, end }: Region, source: ReportInput['source']): DiffHunk[] {
  const first = Math.max(1, start.line - CONTEXT);
  const last = Math.min(end.line, start.line + MOST_LINES - 1);
  const lines = splitLines(source(file)).slice(first - 1, last + CONTEXT);
  const rows = lines.map((text, index): Line => {
    const line = first + index;
    return { sign: start.line <= line && line <= last ? '!' : ' ', text };
  });
  return rows.length === 0 ? [] : [{ rows: paintRows(rows, file, { old: first, now: first }) }];
}
