import { describe, expect, it } from 'vitest';
import { createTreeResolver } from '../../../src/scan/analysis/module-resolution.js';
import { readAliases } from '../../../src/scan/analysis/read-aliases.js';

/** Where a specifier leads in a tree given as `{ path: text }`. */
function resolveIn(tree: Readonly<Record<string, string>>, from: string, specifier: string): string | undefined {
  const paths = Object.keys(tree);
  return createTreeResolver(
    new Set(paths),
    readAliases(paths, (path) => tree[path]),
  )(from, specifier);
}

const json = (value: unknown) => JSON.stringify(value);

describe('readAliases', () => {
  it('reads paths relative to the tsconfig, comments and trailing commas included', () => {
    const tree = {
      'web/tsconfig.json': `\uFEFF{ // the app
        "compilerOptions": { "paths": { "@/*": ["./src/*"], }, } }`,
      'web/src/llm.ts': '',
    };
    expect(resolveIn(tree, 'web/src/app.ts', '@/llm')).toBe('web/src/llm.ts');
    expect(resolveIn(tree, 'api/app.ts', '@/llm')).toBeUndefined();
  });

  it('reads paths relative to baseUrl, and baseUrl alone', () => {
    const tree = {
      'jsconfig.json': json({ compilerOptions: { baseUrl: 'src', paths: { '~/*': ['shared/*'] } } }),
      'src/shared/llm.js': '',
      'src/config.js': '',
    };
    expect(resolveIn(tree, 'src/app.js', '~/llm')).toBe('src/shared/llm.js');
    expect(resolveIn(tree, 'src/app.js', 'config')).toBe('src/config.js');
  });

  it('follows a relative extends, with the paths of the base relative to the base', () => {
    const tree = {
      'tsconfig.base.json': json({ compilerOptions: { paths: { '@acme/llm': ['libs/llm/index.ts'] } } }),
      'apps/web/tsconfig.json': json({ extends: '../../tsconfig.base' }),
      'libs/llm/index.ts': '',
    };
    expect(resolveIn(tree, 'apps/web/app.ts', '@acme/llm')).toBe('libs/llm/index.ts');
  });

  it('reads the variants that build tools split a tsconfig into', () => {
    const tree = {
      'tsconfig.json': json({ files: [], references: [{ path: './tsconfig.app.json' }] }),
      'tsconfig.app.json': json({ compilerOptions: { paths: { '@/*': ['src/*'] } } }),
      'src/llm.ts': '',
    };
    expect(resolveIn(tree, 'src/app.ts', '@/llm')).toBe('src/llm.ts');
  });

  it.each([
    ['a tsconfig that is no JSON', { 'tsconfig.json': '{ "compilerOptions": ' }],
    ['paths of the wrong shape', { 'tsconfig.json': json({ compilerOptions: { paths: { '@/*': 'src/*' } } }) }],
    ['an extends of itself', { 'tsconfig.json': json({ extends: './tsconfig.json' }) }],
    ['an extends that is not in the tree', { 'tsconfig.json': json({ extends: '@tsconfig/node20/tsconfig.json' }) }],
    ['a package.json that is no JSON', { 'package.json': '{ "name": ' }],
    ['a package.json that is an array', { 'package.json': '[]' }],
  ])('ignores %s', (_what, tree) => {
    expect(resolveIn({ ...tree, 'src/llm.ts': '' }, 'src/app.ts', '@/llm')).toBeUndefined();
  });

  it.each([
    ['source', { source: './src/main.ts', main: 'dist/other.js' }],
    ['main, mapped from dist to src', { main: './dist/main.js' }],
    ['exports with conditions', { exports: { '.': { types: './dist/main.d.ts', import: './dist/esm/main.mjs' } } }],
    ['exports without subpaths', { exports: { import: './lib/main.js' } }],
  ])('finds the source of a workspace package through %s', (_field, fields) => {
    const tree = {
      'packages/llm/package.json': json({ name: '@acme/llm', ...fields }),
      'packages/llm/src/main.ts': '',
      'packages/llm/src/index.ts': '',
    };
    expect(resolveIn(tree, 'apps/web/app.ts', '@acme/llm')).toBe('packages/llm/src/main.ts');
  });

  it('falls back to the index of a workspace package', () => {
    const tree = { 'packages/llm/package.json': json({ name: 'llm' }), 'packages/llm/src/index.ts': '' };
    expect(resolveIn(tree, 'apps/web/app.ts', 'llm')).toBe('packages/llm/src/index.ts');
  });

  it('reads the # imports of a package.json', () => {
    const tree = {
      'package.json': json({ name: 'app', imports: { '#llm/*': { default: './dist/llm/*.js' } } }),
      'src/llm/client.ts': '',
    };
    expect(resolveIn(tree, 'src/app.ts', '#llm/client')).toBe('src/llm/client.ts');
  });
});
