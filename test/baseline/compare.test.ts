import { describe, expect, test } from 'vitest';
import { compareWithBaseline } from '../../src/baseline/compare.js';
import type { BaselineItem } from '../../src/baseline/contract.js';

const ITEM: BaselineItem = { id: '1', rule: 'model', file: 'a.ts', symbol: 'ask', title: 'x -> y', text: 'f00' };
const like = (changed: Partial<BaselineItem>): BaselineItem => ({ ...ITEM, ...changed });

function compare(before: readonly BaselineItem[], now: readonly BaselineItem[]) {
  const { added, known, resolved, moved } = compareWithBaseline(before, now);
  const moves = moved.map(({ from, to }) => `${from.file} ${to.file}`);
  return { added: [...added], known, resolved: resolved.map(({ id }) => id), moved: moves };
}
const SAME = { added: [], known: 1, resolved: [], moved: [] };

describe('an item is known again', () => {
  test.each([
    ['by its id, whatever became of the line', like({ text: 'ba5' })],
    ['when repoint says it otherwise', like({ id: '2', title: 'x -> z' })],
  ])('%s', (_how, now) => {
    expect(compare([ITEM], [now])).toEqual(SAME);
  });

  test('in another file, and then it has moved', () => {
    expect(compare([ITEM], [like({ id: '2', file: 'b.ts' })])).toEqual({
      added: [],
      known: 0,
      resolved: [],
      moved: ['a.ts b.ts'],
    });
  });
});

describe('an item is new', () => {
  test.each([
    ['where the line reads otherwise', like({ id: '2', text: 'ba5' })],
    ['in another function', like({ id: '2', symbol: 'tell' })],
    ['of another rule', like({ id: '2', rule: 'client' })],
  ])('%s: one for another is no standstill', (_where, now) => {
    expect(compare([ITEM], [now])).toEqual({ added: ['2'], known: 0, resolved: ['1'], moved: [] });
  });

  test('as a copy of one that is still there', () => {
    expect(compare([ITEM], [ITEM, like({ id: '2', file: 'b.ts' })])).toEqual({ ...SAME, added: ['2'] });
  });

  test('as the second of two copies of one that is gone', () => {
    const copies = [like({ id: '2', file: 'b.ts' }), like({ id: '3', file: 'c.ts' })];
    expect(compare([ITEM], copies)).toEqual({ added: ['3'], known: 0, resolved: [], moved: ['a.ts b.ts'] });
  });
});

test('what is gone is resolved', () => {
  expect(compare([ITEM, like({ id: '2', text: 'ba5' })], [ITEM])).toEqual({ ...SAME, resolved: ['2'] });
});
