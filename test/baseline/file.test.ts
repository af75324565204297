import { expect, test } from 'vitest';
import type { Baseline, BaselineItem } from '../../src/baseline/contract.js';
import { parseBaseline, writeBaseline } from '../../src/baseline/file.js';

const item = (file: string, id: string): BaselineItem => ({
  id,
  rule: 'model',
  file,
  symbol: 'ask',
  title: 'x -> y',
  text: 'f00',
});
const BASELINE: Baseline = {
  schema: 1,
  target: { provider: 'zhipu', region: 'cn' },
  items: [item('b.ts', '1'), item('a.ts', '3'), item('a.ts', '2')],
};

test('the file holds an item a line, sorted by place, whatever the order was', () => {
  const text = writeBaseline(BASELINE);
  const lines = text.split('\n').filter((line) => line.includes('"id"'));
  expect(lines.map((line) => JSON.parse(line.replace(/,$/, '')).id)).toEqual(['2', '3', '1']);
  expect(writeBaseline({ ...BASELINE, items: BASELINE.items.toReversed() })).toBe(text);
  expect(text.endsWith('}\n')).toBe(true);
});

test('what is written can be read', () => {
  const { target, items } = parseBaseline(writeBaseline(BASELINE), 'baseline.json');
  expect(target).toEqual(BASELINE.target);
  expect(items).toHaveLength(3);
  expect(items).toEqual(expect.arrayContaining([...BASELINE.items]));
  expect(parseBaseline(writeBaseline({ schema: 1, target: null, items: [] }), 'baseline.json')).toEqual({
    schema: 1,
    target: null,
    items: [],
  });
});

test.each([['{'], ['{ "schema": 2, "target": null, "items": [] }'], ['[]']])('%s is no baseline', (text) => {
  expect(() => parseBaseline(text, 'baseline.json')).toThrow();
});
