import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv } from '../../src/cost/usage/parse-csv.js';

const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', ';', '\t', '\n', '\r\n', ' ') });
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

test('whatever is quoted comes back as it was, with any delimiter and line break', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      (rows, delimiter, end, isEnded) => {
        const lines = [['x', 'y', 'z'].join(delimiter), ...rows.map((row) => row.map(quote).join(delimiter))];
        const told = parseCsv(lines.join(end) + (isEnded ? end : '')).map(({ cells }) => cells);
        expect(told).toEqual([['x', 'y', 'z'], ...rows.filter((row) => row.some((each) => each !== ''))]);
      },
    ),
  );
});

test('records know the line they start in', () => {
  expect(parseCsv('a,b\n\n"1\n2",3\r\n4,5').map(({ line }) => line)).toEqual([1, 3, 5]);
});

test.each(['"a', 'a\n"b" c,d\n'])('%j is refused', (text) => {
  expect(() => parseCsv(text)).toThrow(/quoted cell that starts in line/);
});
