import { errors } from '../../messages/errors/index.js';
import { t } from '../../messages/t.js';
import { namesOf } from './columns.js';
import { type CsvRecord, parseCsv, UnclosedQuote } from './parse-csv.js';
import { columnsAmong, makeRow, type Row } from './row.js';

/** The rows below the header. Throws RepointError for a table without the columns that a bill needs. */
export function csvRows(text: string, shownAs: string): Row[] {
  const [header, ...records] = readRecords(text, shownAs);
  if (!header) return [];
  const names = columnsAmong(header.cells);
  for (const column of ['model', 'input'] as const) {
    if (names[column] === undefined) {
      throw errors.noUsageColumn(shownAs, column, namesOf(column), header.cells);
    }
  }
  return records.map(({ line, cells }) =>
    makeRow(t`line ${line}`, names, (name) => cells[header.cells.indexOf(name)] ?? '', { file: shownAs, text, line }),
  );
}

function readRecords(text: string, shownAs: string): CsvRecord[] {
  try {
    return parseCsv(text);
  } catch (error) {
    if (error instanceof UnclosedQuote) {
      const place = { file: shownAs, text, line: error.line };
      throw errors.unreadableUsage(shownAs, t`In it ${error.message}.`, [place]);
    }
    throw error;
  }
}
