import { expect, test } from 'vitest';
import { changedBlocks } from '../../src/report/changed-blocks.js';
import { changedFiles } from '../../src/report/changed-files.js';
import { sampleChange } from './sample-plan.js';

function blocksOf(text: string, ...replacements: (readonly [old: string, text: string])[]) {
  const texts = { a: text };
  const changes = replacements.map(([old, now]) => sampleChange(texts, [['a', old, now]], { id: old }));
  const [file] = changedFiles(changes, () => text);
  return file === undefined
    ? []
    : changedBlocks(file).map((block) => ({ ...block, changes: block.changes.map(({ id }) => id) }));
}

test('keeps changes on neighbouring lines apart', () => {
  expect(blocksOf('a\nb\nc\n', ['a', 'A'], ['b', 'B'])).toEqual([
    { line: 1, removed: ['a'], added: ['A'], changes: ['a'], position: { line: 1, column: 1 } },
    { line: 2, removed: ['b'], added: ['B'], changes: ['b'], position: { line: 2, column: 1 } },
  ]);
});

test('joins changes on the same line', () => {
  expect(blocksOf('a b\n', ['a', 'A'], ['b', 'B'])).toMatchObject([
    { removed: ['a b'], added: ['A B'], changes: ['a', 'b'] },
  ]);
});

test('shows a removed line without the line after it', () => {
  expect(blocksOf('a\nb\nc\n', ['b\n', ''])).toMatchObject([{ line: 2, removed: ['b'], added: [] }]);
});

test('shows a line added behind another as an addition only', () => {
  expect(blocksOf('a\nb\n', ['a', 'a\nx'])).toMatchObject([{ line: 2, removed: [], added: ['x'] }]);
});

test('shows a removed last line without a line break', () => {
  expect(blocksOf('a\nb', ['\nb', ''])).toMatchObject([{ line: 2, removed: ['b'], added: [] }]);
});

test('says nothing where the text stays the same', () => {
  expect(blocksOf('a\n', ['a', 'a'])).toEqual([]);
});
