import { expect, it } from 'vitest';
import { rebaseGlobs } from '../../src/cli/rebase-globs.js';

it.each([
  [['apps/web/src/**'], ['src/**']],
  [['./apps/web/src/'], ['src']],
  [['apps/*/src/*.ts'], ['src/*.ts']],
  [['**/legacy/**'], ['**/legacy/**']],
  [['apps/**/legacy'], ['**/legacy']],
  [['apps'], ['**']],
  [['apps/web'], ['**']],
  [['packages/**', 'apps/web/a.ts'], ['a.ts']],
])('%j is %j below apps/web', (globs, below) => {
  expect(rebaseGlobs(globs, 'apps/web')).toEqual(below);
});

it('stays as it is where nothing lies between', () => {
  expect(rebaseGlobs(['apps'], '')).toEqual(['apps']);
});

it('does not select everything where nothing of it is below', () => {
  expect(rebaseGlobs(['packages/**'], 'apps/web')).toEqual(['!**']);
  expect(rebaseGlobs([], 'apps/web')).toEqual([]);
});
