import { expect, it } from 'vitest';
import { createBracketAccess } from '../../src/scan/analysis/bracket-access.js';

const STRICT = '{ "compilerOptions": { "noPropertyAccessFromIndexSignature": true, } } // as tsc takes it';

it.each([
  ['the configuration at the root', { 'tsconfig.json': STRICT }, true],
  ['the one of a folder around it', { 'packages/a/tsconfig.json': STRICT }, true],
  ['the one of another folder', { 'packages/b/tsconfig.json': STRICT }, false],
  ['a variant of the folder', { 'packages/a/tsconfig.app.json': STRICT, 'packages/a/tsconfig.json': '{}' }, true],
  [
    'a base',
    { 'tsconfig.base.json': STRICT, 'packages/a/tsconfig.json': '{ "extends": "../../tsconfig.base" }' },
    true,
  ],
  [
    'nothing that a nearer one takes back',
    {
      'tsconfig.json': STRICT,
      'packages/a/tsconfig.json':
        '{ "extends": "../../tsconfig.json", "compilerOptions": { "noPropertyAccessFromIndexSignature": false } }',
    },
    false,
  ],
  ['nothing that is circular', { 'packages/a/tsconfig.json': '{ "extends": "./tsconfig.json" }' }, false],
  ['nothing at all', {}, false],
])('brackets are wanted by %s', (_, files: Readonly<Record<string, string>>, wanted) => {
  const wantsBrackets = createBracketAccess(Object.keys(files), (path) => files[path]);
  expect(wantsBrackets('packages/a/src/index.ts')).toBe(wanted);
});
