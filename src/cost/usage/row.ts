import type { SourcePlace } from '../../messages/source-place.js';
import { COLUMNS, type Column, findColumn } from './columns.js';

/** A row of a file of usage, whatever its format: what it says by column, and how to find it again. */
export interface Row {
  /** `line 4`, `data[0].results[2]`. */
  readonly where: string;
  /** The line, in a table. */
  readonly place?: SourcePlace;
  /** How the file spells the columns that it has. */
  readonly names: ColumnNames;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

export type ColumnNames = Readonly<Partial<Record<Column, string>>>;

export function columnsAmong(spellings: readonly string[]): ColumnNames {
  return Object.fromEntries(
    COLUMNS.flatMap((column) => {
      const name = findColumn(column, spellings);
      return name === undefined ? [] : [[column, name]];
    }),
  );
}

/** `cellOf` is asked by the file's own spelling. */
export function makeRow(where: string, names: ColumnNames, cellOf: (name: string) => string, place?: SourcePlace): Row {
  const cells = Object.entries(names).map(([column, name]) => [column, cellOf(name)]);
  return { where, names, cells: Object.fromEntries(cells), ...(place ? { place } : {}) };
}
