import { expect, test } from 'vitest';
import { renderCodeFrame } from '../../src/report/code-frame.js';
import { createStyle } from '../../src/report/style.js';

const plain = createStyle(false);

function frame(text: string, line: number, column?: number, width = 80): string[] {
  return renderCodeFrame({ file: 'a.ts', text, line, ...(column === undefined ? {} : { column }) }, plain, width);
}

test('a place is shown between the lines around it, a caret below the column', () => {
  expect(frame('one\r\ntwo three\r\nfour\r\nfive', 2, 5)).toEqual([
    '  1 | one',
    '> 2 | two three',
    '    |     ^',
    '  3 | four',
  ]);
});

test('the first line has none before it, and a line without a column has no caret', () => {
  expect(frame('one\ntwo\n', 1)).toEqual(['> 1 | one', '  2 | two']);
});

test('the caret stands below a character after wide ones and tabs', () => {
  const [line = '', caret = ''] = frame('\t价格 = ;', 1, 7);
  expect(line).toBe('> 1 |     价格 = ;');
  expect(caret.indexOf('^')).toBe('> 1 |     '.length + 4 + 3);
});

test('a key is masked, and the caret moves with what follows it', () => {
  const [line = '', caret = ''] = frame('call("sk-abcdefgh12345678abcdefgh" oops)', 1, 36);
  expect(line).toBe('> 1 | call("sk-[masked]" oops)');
  expect(line[caret.indexOf('^')]).toBe('o');
});

test('of a long line the part around the caret is shown', () => {
  const rows = frame(`${'x'.repeat(5000)}!${'y'.repeat(5000)}`, 1, 5001, 60);
  expect(Math.max(...rows.map(({ length }) => length))).toBeLessThanOrEqual(60);
  expect(rows[0]?.[rows[1]?.indexOf('^') ?? 0]).toBe('!');
});

test('colours are there only when they are on', () => {
  const place = { file: 'a.ts', text: 'one', line: 1, column: 1 };
  expect(renderCodeFrame(place, createStyle(true), 80).join('')).toContain('\u001b[');
  expect(frame('one', 1, 1).join('')).not.toContain('\u001b');
});
