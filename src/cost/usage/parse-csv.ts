/** A record of a CSV file. `line`: 1-based, where it starts. */
import { t } from '../../messages/t.js';
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A quote that does not end where its cell does. `line`: 1-based. */
export class UnclosedQuote extends Error {
  override readonly name = 'UnclosedQuote';

  constructor(readonly line: number) {
    super(t`a quoted cell that starts in line ${line} does not end`);
  }
}

/** A quoted cell, or a bare one, with what ends it. The quotes are doubled inside: RFC 4180. */
const CELL = (delimiter: string): RegExp =>
  new RegExp(`(?:"((?:[^"]|"")*)"|((?!")[^${delimiter}\\r\\n]*))(${delimiter}|\\r?\\n|\\r|$)`, 'y');

/** The records of a table whose cells are parted by commas, semicolons or tabs; empty lines are none. Throws `UnclosedQuote`. */
export function parseCsv(text: string): CsvRecord[] {
  const source = text.replace(/^\uFEFF/, '');
  const cell = CELL(sniffDelimiter(source));
  const records: CsvRecord[] = [];
  let line = 1;
  let cells: string[] = [];
  let start = line;
  while (cell.lastIndex < source.length || cells.length > 0) {
    const match = cell.exec(source);
    if (!match) throw new UnclosedQuote(line);
    const [whole, quoted, bare = '', end = ''] = match;
    cells.push(quoted === undefined ? bare.trim() : quoted.replaceAll('""', '"'));
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0;
    if (end !== '' && !/[\r\n]/.test(end)) continue;
    if (cells.some((each) => each !== '')) records.push({ line: start, cells });
    cells = [];
    start = line;
  }
  return records;
}

/** Spreadsheets write semicolons where the comma is the decimal point. The header decides. */
function sniffDelimiter(text: string): string {
  const [header = ''] = text.split(/[\r\n]/, 1);
  const count = (character: string): number => header.split(character).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}
