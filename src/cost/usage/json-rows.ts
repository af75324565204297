import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { costErrors } from '../../messages/cost-errors.js';
import { columnsAmong, makeRow, type Row } from './row.js';

/** Objects that count input tokens, wherever they are: in pages, buckets and results, or in a plain list. Throws RepointError. */
export function jsonRows(text: string, shownAs: string): Row[] {
  const problems: ParseError[] = [];
  const value: unknown = parse(text, problems, { allowTrailingComma: false });
  const [problem] = problems;
  if (problem === undefined) return rowsBelow(value, '');
  const before = text.slice(0, problem.offset).split('\n');
  const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  throw costErrors.unreadableUsage(shownAs, `It is no JSON from ${place} on: ${printParseErrorCode(problem.error)}.`);
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
