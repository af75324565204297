import { expect, test } from 'vitest';
import { findConflicts } from '../../../src/plan/edits/find-conflicts.js';

const edit = (start: number, end: number, text: string, file = 'a.ts') => ({ file, start, end, text });

test('changes that want different texts for one stretch conflict', () => {
  const changes = [
    { id: 'one', edits: [edit(0, 5, 'X')] },
    { id: 'two', edits: [edit(4, 8, 'Y')] },
    { id: 'three', edits: [edit(8, 9, 'Z')] },
  ];
  expect(findConflicts(changes)).toEqual([{ first: 'one', second: 'two', file: 'a.ts' }]);
});

test('identical edits, joint deletions and insertions at one offset are no conflict', () => {
  const changes = [
    { id: 'one', edits: [edit(0, 5, 'X'), edit(10, 15, ''), edit(20, 20, 'a')] },
    { id: 'two', edits: [edit(0, 5, 'X'), edit(12, 18, ''), edit(20, 20, 'b')] },
  ];
  expect(findConflicts(changes)).toEqual([]);
});

test('the same offsets in different files are no conflict', () => {
  const changes = [
    { id: 'one', edits: [edit(0, 5, 'X')] },
    { id: 'two', edits: [edit(0, 5, 'Y', 'b.ts')] },
  ];
  expect(findConflicts(changes)).toEqual([]);
});

test('a pair is named once a file, in the order of the changes and not of the offsets', () => {
  const changes = [
    { id: 'late', edits: [edit(2, 4, 'X'), edit(6, 8, 'X'), edit(0, 4, 'X', 'b.ts')] },
    { id: 'early', edits: [edit(1, 3, 'Y'), edit(7, 8, 'Y'), edit(1, 2, 'Y', 'b.ts')] },
    { id: 'wide', edits: [edit(0, 9, 'Z')] },
  ];
  expect(findConflicts(changes)).toEqual([
    { first: 'late', second: 'early', file: 'a.ts' },
    { first: 'late', second: 'early', file: 'b.ts' },
    { first: 'late', second: 'wide', file: 'a.ts' },
    { first: 'early', second: 'wide', file: 'a.ts' },
  ]);
});

test('a change that clashes with itself is named', () => {
  const changes = [{ id: 'odd', edits: [edit(0, 5, 'X'), edit(2, 3, 'Y')] }];
  expect(findConflicts(changes)).toEqual([{ first: 'odd', second: 'odd', file: 'a.ts' }]);
});

test('ten thousand separate changes are compared in no time', () => {
  const changes = Array.from({ length: 10_000 }, (_, index) => ({
    id: String(index),
    edits: [edit(index * 10, index * 10 + 9, 'X')],
  }));
  const start = performance.now();
  expect(findConflicts(changes)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(2_000);
});
