import { errors } from '../../messages/errors/index.js';
import { BadJson, describeBadJson, readJson } from '../../read-json.js';
import { columnsAmong, makeRow, type Row } from './row.js';

/** Objects that count input tokens, wherever they are: in pages, buckets and results, or in a plain list. Throws RepointError. */
export function jsonRows(text: string, shownAs: string): Row[] {
  try {
    return rowsBelow(readJson(text, shownAs).value, '');
  } catch (error) {
    if (!(error instanceof BadJson)) throw error;
    throw errors.unreadableUsage(shownAs, describeBadJson(error), [error.place]);
  }
}

function rowsBelow(value: unknown, where: string): Row[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown, index) => rowsBelow(each, `${where}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const members = new Map<string, unknown>(Object.entries(value));
  const names = columnsAmong([...members.keys()]);
  if (names.input !== undefined && typeof members.get(names.input) !== 'object') {
    return [makeRow(where, names, (name) => textOf(members.get(name)))];
  }
  return [...members].flatMap(([name, each]) => rowsBelow(each, where === '' ? name : `${where}.${name}`));
}

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
