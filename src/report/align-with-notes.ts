import stringWidth from 'fast-string-width';
import { alignColumns } from './table.js';
import { wrapProse } from './visible-text.js';

export interface NotedRow {
  readonly cells: readonly string[];
  /** Empty where there is nothing to say. */
  readonly note: string;
}

/** Rows with aligned columns, each with its note: behind all columns where the width has room for that, else behind its row or below. */
export function alignWithNotes(rows: readonly NotedRow[], width: number, paint: (text: string) => string): string[] {
  const lines = alignColumns(rows.map(({ cells }) => cells));
  const widest = Math.max(0, ...lines.map((line) => stringWidth(line)));
  return lines.flatMap((line, index) => {
    const note = rows[index]?.note ?? '';
    if (note === '') return [line];
    const used = stringWidth(line);
    const start = [widest, used].find((column) => column + 2 + stringWidth(note) <= width);
    if (start === undefined) return [line, ...wrapProse(paint(note), width, '    ')];
    return [`${line}${' '.repeat(start - used)}  ${paint(note)}`];
  });
}
