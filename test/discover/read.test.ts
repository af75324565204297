import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageOf } from '../../src/discover/packages.js';
import { readText } from '../../src/discover/read-text.js';
import { findFilesContaining } from '../../src/discover/search-files.js';
import { makeTree } from './tree.js';

describe('readText', () => {
  it('keeps the BOM', () => {
    expect(readText(makeTree({ 'a.ts': '\uFEFFconst a = 1;\r\n' }), 'a.ts')).toEqual({
      text: '\uFEFFconst a = 1;\r\n',
    });
  });

  it('names what is no file, or is not there', () => {
    const root = makeTree({});
    mkdirSync(join(root, 'folder.ts'));
    symlinkSync('nowhere', join(root, 'dangling.ts'));
    const problem = (file: string, code: string) => ({
      problem: { file, reason: 'unreadable', blocking: true, detail: expect.stringContaining(code) },
    });
    expect(readText(root, 'folder.ts')).toEqual(problem('folder.ts', 'EISDIR'));
    expect(readText(root, 'dangling.ts')).toEqual(problem('dangling.ts', 'ENOENT'));
  });

  it.each([
    ['OPENAI_API_KEY=caf\xe9', true],
    ['NAME=caf\xe9', false],
  ])('blocks on another encoding only where OpenAI is in it: %s', (content, blocking) => {
    const root = makeTree({ '.env': Buffer.from(content, 'latin1') });
    expect(readText(root, '.env')).toMatchObject({ problem: { file: '.env', reason: 'not-utf8', blocking } });
  });
});

describe('findFilesContaining', () => {
  it('finds any of the needles, in the order of the paths, whatever was read before', () => {
    const root = makeTree({ 'long.ts': `${'a'.repeat(1000)} needle-one`, 'b.ts': 'short', 'c.ts': '针 needle-two' });
    const found = findFilesContaining(root, ['long.ts', 'b.ts', 'c.ts', 'missing.ts'], ['needle-one', '针']);
    expect(found.map(({ path }) => path)).toEqual(['long.ts', 'c.ts']);
    expect(found[1]?.text).toBe('针 needle-two');
  });
});

describe('packageOf', () => {
  const manifests = ['package.json', 'packages/web/package.json'];

  it.each([
    ['packages/web/src/deep/a.ts', 'packages/web'],
    ['packages/website/a.ts', ''],
    ['a.ts', ''],
  ])('%s belongs to "%s"', (path, folder) => {
    expect(packageOf(manifests, path)).toBe(folder);
  });
});
