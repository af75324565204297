import { expect, test } from 'vitest';
import { readSpecifiers, specifiersIn } from '../../src/discover/read-specifiers.js';
import { makeTree } from './tree.js';

test.each<[string, string[]]>([
  ["import a from './a'; import './b';", ['./a', './b']],
  ["export * from './c';\nexport { d } from\n  './d';", ['./c', './d']],
  ['const e = require("./e"), f = await import( "./f" );', ['./e', './f']],
  ["import type { G } from '@/g';", ['@/g']],
  ["const text = 'from nowhere'; perform('./h');", []],
])('%s', (text, specifiers) => {
  expect(specifiersIn(text)).toEqual(specifiers);
});

test('a file that cannot be read names nothing', () => {
  const root = makeTree({ 'a.ts': "import './b';" });
  expect([...readSpecifiers(root, ['a.ts', 'missing.ts'])]).toEqual([
    ['a.ts', ['./b']],
    ['missing.ts', []],
  ]);
});
