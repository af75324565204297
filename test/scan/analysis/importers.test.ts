import { describe, expect, it } from 'vitest';
import { specifiersIn } from '../../../src/discover/read-specifiers.js';
import { createImportGraph, importersOf } from '../../../src/scan/analysis/importers.js';
import { createTreeResolver } from '../../../src/scan/analysis/module-resolution.js';
import { NO_ALIASES } from '../../../src/scan/analysis/path-aliases.js';

function importersIn(tree: Readonly<Record<string, string>>, seeds: readonly string[]): string[] {
  const paths = Object.keys(tree);
  const specifiers = new Map(paths.map((path) => [path, specifiersIn(tree[path] ?? '')]));
  const whoNames = createImportGraph(specifiers, createTreeResolver(new Set(paths), NO_ALIASES));
  return importersOf(seeds, { textOf: (path) => tree[path], whoNames });
}

describe('who imports what a seed exports', () => {
  const seed = { 'lib/llm.ts': 'export const client = make();' };

  it('is found by the path, whatever else has the name', () => {
    const tree = {
      ...seed,
      'a.ts': "import { client } from './lib/llm';",
      'lib/b.js': "const { client } = require('./llm.js');",
      'c.ts': "import { client } from './other/llm';",
    };
    expect(importersIn(tree, ['lib/llm.ts'])).toEqual(['a.ts', 'lib/b.js']);
  });

  it('is found through barrels, when it writes one of the names', () => {
    const tree = {
      ...seed,
      'lib/index.ts': "export * from './llm';",
      'index.ts': "export * from './lib';",
      'a.ts': "import { client } from '.';",
      'b.ts': "import { something } from '.';",
    };
    expect(importersIn(tree, ['lib/llm.ts'])).toEqual(['a.ts']);
  });

  it('is not a seed again', () => {
    const tree = { ...seed, 'a.ts': "import { client } from './lib/llm'; export const b = 1;" };
    expect(importersIn(tree, ['lib/llm.ts', 'a.ts'])).toEqual([]);
  });
});
