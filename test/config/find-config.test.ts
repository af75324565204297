import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findConfig } from '../../src/config/find-config.js';
import { makeTree } from '../cli/run-repoint.js';

it.each(['json', 'js', 'mjs', 'cjs', 'ts', 'mts', 'cts'])('a file that ends in .%s is found', (ending) => {
  const root = makeTree({ [`repoint.config.${ending}`]: '' });
  expect(findConfig(root)).toBe(join(root, `repoint.config.${ending}`));
});

it('the nearest one counts, up to the root of the repository', () => {
  const root = makeTree({ 'repoint.config.json': '', 'a/repoint.config.mjs': '', 'a/b/x.ts': '', 'c/x.ts': '' });
  mkdirSync(join(root, '.git'));
  expect(findConfig(join(root, 'a/b'))).toBe(join(root, 'a/repoint.config.mjs'));
  expect(findConfig(join(root, 'c'))).toBe(join(root, 'repoint.config.json'));
});

it('what lies above the repository is not looked at', () => {
  const root = makeTree({ 'repoint.config.json': '', 'repository/src/x.ts': '' });
  mkdirSync(join(root, 'repository/.git'));
  expect(findConfig(join(root, 'repository/src'))).toBeUndefined();
});

it('outside a repository only the folder itself is looked at', () => {
  const root = makeTree({ 'repoint.config.json': '', 'src/x.ts': '' });
  expect(findConfig(join(root, 'src'))).toBeUndefined();
  expect(findConfig(root)).toBe(join(root, 'repoint.config.json'));
});

it('two in one folder are refused', () => {
  const root = makeTree({ 'repoint.config.json': '', 'repoint.config.js': '' });
  expect(() => findConfig(root)).toThrow(expect.objectContaining({ code: 'several-configs' }));
});
