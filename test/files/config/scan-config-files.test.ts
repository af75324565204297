import { expect, it } from 'vitest';
import type { Usage } from '../../../src/scan/usage.js';
import { scanTree } from '../../../src/scan-tree.js';
import { makeTree } from '../../discover/tree.js';

const CODE = "import OpenAI from 'openai';\nnew OpenAI();\n";
const configsOf = (usages: readonly Usage[]) =>
  usages.filter((usage) => usage.kind === 'config').map(({ file, role }) => `${file} ${role}`);

it('reads the configuration of a tree beside its scripts, and counts what it looked at', () => {
  const { usages, problems, scanned } = scanTree(
    makeTree({
      'src/a.ts': CODE,
      'compose.yml': 'x:\n  OPENAI_API_KEY:\n',
      'broken.yaml': 'OPENAI_API_KEY: [\n',
      'other.yml': 'a: 1\n',
      'latin1.toml': Buffer.from([...Buffer.from('OPENAI_API_KEY = "'), 0xe9, 0x22]),
      'empty.yml': '',
      'node_modules/x/README.md': 'OPENAI_API_KEY',
      'dist/compose.yml': 'OPENAI_API_KEY:',
      'notes.txt': 'OPENAI_API_KEY',
    }),
  );
  expect(configsOf(usages)).toEqual(['broken.yaml env-name', 'compose.yml env-name']);
  expect(problems.map(({ file, reason, blocking }) => [file, reason, blocking])).toEqual([
    ['latin1.toml', 'not-utf8', false],
    ['broken.yaml', 'broken-config', false],
  ]);
  expect(scanned.files).toBe(4);
  expect(scanned.skipped).toEqual({ empty: 1 });
});

it('leaves out what the user left out', () => {
  const root = makeTree({ 'a.ts': CODE, 'docs/a.md': 'OPENAI_API_KEY', 'README.md': 'OPENAI_API_KEY' });
  expect(configsOf(scanTree(root, { exclude: ['docs'] }).usages)).toEqual(['README.md env-name']);
});

it('takes a vector column for nothing where nothing else speaks of OpenAI', () => {
  const schema = 'create table a (b vector(1536));';
  expect(scanTree(makeTree({ 'schema.sql': schema })).usages).toEqual([]);
  expect(configsOf(scanTree(makeTree({ 'schema.sql': schema, 'a.ts': CODE })).usages)).toEqual([
    'schema.sql vector-width',
  ]);
});

it('survives data that is nested beyond all measure', () => {
  const flow = `${'['.repeat(100_000)}"OPENAI_API_KEY"`;
  const root = makeTree({ 'a.yml': flow, 'b.yml': `${'- '.repeat(50_000)}OPENAI_API_KEY\n`, 'vercel.json': flow });
  expect(configsOf(scanTree(root).usages)).toEqual(['a.yml env-name', 'b.yml env-name', 'vercel.json env-name']);
});
