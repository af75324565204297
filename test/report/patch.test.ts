import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { expect, onTestFinished, test } from 'vitest';
import type { Change } from '../../src/plan/contract.js';
import { composeEdits } from '../../src/plan/edits/compose-edits.js';
import { renderPatch } from '../../src/report/patch.js';
import { sampleChange, samplePlan } from './sample-plan.js';

const KEY = `sk-${'a1b2c3d4'.repeat(4)}`;
const lines = (...texts: string[]) => texts.map((text) => `${text}\n`).join('');

/** What `git apply` makes of the patch in a repository with these files. */
async function applyWithGit(texts: Readonly<Record<string, string>>, patch: string) {
  const root = mkdtempSync(join(tmpdir(), 'repoint-patch-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  await execa('git', ['init', '-q'], { cwd: root });
  await execa('git', ['apply', '--check', '-'], { cwd: root, input: patch });
  await execa('git', ['-c', 'core.autocrlf=false', 'apply', '-'], { cwd: root, input: patch });
  return Object.fromEntries(Object.keys(texts).map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

function edited(texts: Readonly<Record<string, string>>, changes: readonly Change[]) {
  const edits = changes.flatMap((change) => change.edits);
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [
      path,
      composeEdits(
        text,
        edits.filter(({ file }) => file === path),
      ),
    ]),
  );
}

test.each([
  ['an ordinary file', 'src/a.ts', lines('a', 'b', 'gpt-4o', 'c', 'd', 'e', 'f', 'g')],
  ['the first and only line', 'a.ts', 'gpt-4o\n'],
  ['a last line without a line break', 'a.ts', 'a\ngpt-4o'],
  ['a file without a last line break', 'a.ts', 'gpt-4o\nb\nc'],
  ['CRLF', 'a.ts', 'a\r\ngpt-4o\r\nb\r\n'],
  ['a byte order mark', 'a.ts', '\ufeffgpt-4o\nb\n'],
  ['a path with a space and Chinese', 'src/我 的/a b.ts', 'x\ngpt-4o\n'],
])('git applies it to %s', async (_name, path, text) => {
  const texts = { [path]: text };
  const changes = [sampleChange(texts, [[path, 'gpt-4o', 'glm-5.3']])];
  const patch = renderPatch(samplePlan(texts, { changes }));
  expect(await applyWithGit(texts, patch)).toEqual(edited(texts, changes));
});

test('removed lines and several files apply too', async () => {
  const texts = { 'a.ts': lines('a', 'gone', 'b'), 'b.ts': lines('x', 'old', 'y') };
  const changes = [
    sampleChange(texts, [
      ['a.ts', 'gone\n', ''],
      ['b.ts', 'old', 'new\nline'],
    ]),
  ];
  const patch = renderPatch(samplePlan(texts, { changes }));
  expect(await applyWithGit(texts, patch)).toEqual({ 'a.ts': lines('a', 'b'), 'b.ts': lines('x', 'new', 'line', 'y') });
});

test.each([
  ['right before', lines(`KEY=${KEY}`, 'gpt-4o', 'b', 'c')],
  ['two lines before', lines('z', `KEY=${KEY}`, 'a', 'gpt-4o', 'b', 'c')],
  ['two lines behind', lines('a', 'gpt-4o', 'b', `KEY=${KEY}`, 'c')],
  ['on both sides', lines('y', `KEY=${KEY}`, 'a', 'gpt-4o', 'b', `KEY=${KEY}`, 'c')],
])('stops the context at a key %s the change, and still applies', async (_name, text) => {
  const texts = { 'a.ts': text };
  const changes = [sampleChange(texts, [['a.ts', 'gpt-4o', 'glm-5.3']])];
  const patch = renderPatch(samplePlan(texts, { changes }));
  expect(patch).not.toContain(KEY);
  expect(await applyWithGit(texts, patch)).toEqual(edited(texts, changes));
});

test('leaves out a change on a line with a key, and what requires it, and says so', async () => {
  const texts = { 'a.ts': lines(`new OpenAI({ apiKey: '${KEY}' })`, 'a', 'b', 'c', 'gpt-4o', 'd', 'other') };
  const client = sampleChange(texts, [['a.ts', `'${KEY}'`, 'process.env.K']], { id: 'client', title: 'the client' });
  const model = sampleChange(texts, [['a.ts', 'gpt-4o', 'glm-5.3']], { id: 'm', requires: ['client'] });
  const other = sampleChange(texts, [['a.ts', 'other', 'another']], { id: 'o' });
  const patch = renderPatch(samplePlan(texts, { changes: [client, model, other] }));
  expect(patch).toMatch(
    /^# left out: the client \(a\.ts\), .*\n# left out: gpt-4o becomes glm-5\.3 \(a\.ts\), .*\ndiff /,
  );
  expect(patch).not.toContain(KEY);
  expect(await applyWithGit(texts, patch)).toEqual(edited(texts, [other]));
});

test('leaves out a change directly in front of a key: git wants a line behind it', () => {
  const texts = { 'a.ts': lines('gpt-4o', `KEY=${KEY}`) };
  const patch = renderPatch(samplePlan(texts, { changes: [sampleChange(texts, [['a.ts', 'gpt-4o', 'glm-5.3']])] }));
  expect(patch).toMatch(/^# left out: .*\n$/);
});

test('is empty without changes', () => {
  expect(renderPatch(samplePlan({}))).toBe('');
});
