import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeTree, runRepoint, SIMPLE_APP } from './run-repoint.js';

const FILE = 'repoint-baseline.json';
const ANOTHER_CALL = SIMPLE_APP['src/chat.ts'].replace('ask', 'tell').replace('gpt-4o', 'gpt-4o-mini');

async function treeWithBaseline(...target: string[]): Promise<string> {
  const cwd = makeTree(SIMPLE_APP);
  const { code } = await runRepoint(['check', ...target, '--baseline', FILE, '--update-baseline'], { cwd });
  expect(code).toBe(0);
  return cwd;
}

describe.each([
  ['with a provider', ['--to', 'zhipu']],
  ['without', [] as string[]],
])('check --baseline %s', (_name, to) => {
  const check = (cwd: string, ...more: string[]) => runRepoint(['check', ...to, '--baseline', FILE, ...more], { cwd });

  test('passes while nothing is added, whatever lines move', async () => {
    const cwd = await treeWithBaseline(...to);
    writeFileSync(join(cwd, 'src/chat.ts'), `// A comment above.\n\n${SIMPLE_APP['src/chat.ts']}`);
    const { code, stdout, stderr } = await check(cwd);
    expect(stdout).toContain('Nothing new since the baseline.');
    expect(stderr).toMatch(/^baseline: 0 new, \d+ known, 0 moved, 0 resolved$/m);
    expect(code).toBe(0);
  });

  test('fails on what is added and reports nothing else', async () => {
    const cwd = await treeWithBaseline(...to);
    writeFileSync(join(cwd, 'src/tell.ts'), ANOTHER_CALL);
    const { code, stdout } = await check(cwd, '--reporter', 'summary', '--reporter', 'github=out.txt');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^src\/tell\.ts:/m);
    expect(stdout).not.toMatch(/^src\/chat\.ts:/m);
    const annotations = readFileSync(join(cwd, 'out.txt'), 'utf8');
    expect(annotations).toContain('file=src/tell.ts');
    expect(annotations).not.toContain('file=src/chat.ts');
    expect((await check(cwd, '--fail-on', 'none')).code).toBe(0);
  });

  test('knows a renamed file again', async () => {
    const cwd = await treeWithBaseline(...to);
    renameSync(join(cwd, 'src/chat.ts'), join(cwd, 'src/talk.ts'));
    const { code, stderr } = await check(cwd);
    expect(stderr).toMatch(/^moved {5}src\/chat\.ts -> src\/talk\.ts {2}/m);
    expect(stderr).toMatch(/^baseline: 0 new, \d+ known, \d+ moved, 0 resolved$/m);
    expect(code).toBe(0);
  });

  test('says what is resolved, and --update-baseline forgets it', async () => {
    const cwd = await treeWithBaseline(...to);
    writeFileSync(join(cwd, 'src/chat.ts'), 'export {};\n');
    const before = await check(cwd);
    expect(before.stderr).toMatch(/^resolved {2}src\/chat\.ts {2}/m);
    expect(before.code).toBe(0);
    await check(cwd, '--update-baseline');
    expect(readFileSync(join(cwd, FILE), 'utf8')).not.toContain('src/chat.ts');
    expect((await check(cwd)).stderr).toContain(', 0 resolved');
  });

  test('without the file names the flag that makes it', async () => {
    const cwd = makeTree(SIMPLE_APP);
    const { code, stderr } = await check(cwd);
    expect(code).toBe(2);
    expect(stderr).toContain('--update-baseline');
    expect(existsSync(join(cwd, FILE))).toBe(false);
  });
});

test('code that has moved to another vendor is no new use of OpenAI', async () => {
  const cwd = await treeWithBaseline();
  const moved = ANOTHER_CALL.replace(
    'new OpenAI()',
    "new OpenAI({ apiKey: process.env.ZAI_API_KEY, baseURL: 'https://open.bigmodel.cn/api/paas/v4' })",
  ).replace('gpt-4o-mini', 'glm-5.3');
  writeFileSync(join(cwd, 'src/tell.ts'), moved);
  expect((await runRepoint(['check', '--baseline', FILE], { cwd })).code).toBe(0);
});

test('a comment keeps a use of OpenAI out without a provider too', async () => {
  const cwd = await treeWithBaseline();
  writeFileSync(join(cwd, 'src/tell.ts'), `// repoint-ignore-file openai-usage -- we compare both\n${ANOTHER_CALL}`);
  const { code, stdout } = await runRepoint(['check', '--baseline', FILE], { cwd });
  expect(stdout).toMatch(/\d+ ignored by comments/);
  expect(code).toBe(0);
});

test.each([
  ['another provider', ['--to', 'deepseek'], 'was made for zhipu (cn)'],
  ['another region', ['--to', 'zhipu', '--region', 'intl'], 'This check is for zhipu (intl)'],
  ['no provider', [], 'This check is for usages of OpenAI'],
])('a baseline that was made for %s is refused', async (_what, target, message) => {
  const cwd = await treeWithBaseline('--to', 'zhipu');
  const { code, stderr } = await runRepoint(['check', ...target, '--baseline', FILE], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test.each([
  ['{', /JSON/],
  ['{ "schema": 2, "target": null, "items": [] }', /schema/],
])('a baseline that reads %s is refused', async (text, message) => {
  const cwd = makeTree({ ...SIMPLE_APP, [FILE]: text });
  const { code, stderr } = await runRepoint(['check', '--to', 'zhipu', '--baseline', FILE], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

test.each([
  [['--update-baseline'], '--update-baseline needs --baseline'],
  [['--baseline', FILE, '--update-baseline', '--only', 'model'], '--update-baseline and --only exclude each other'],
])('check %j is refused', async (flags, message) => {
  const { code, stderr } = await runRepoint(['check', '--to', 'zhipu', ...flags], { cwd: makeTree(SIMPLE_APP) });
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test('a part of the files is compared with the whole baseline', async () => {
  const cwd = await treeWithBaseline('--to', 'zhipu');
  mkdirSync(join(cwd, 'src/more'));
  writeFileSync(join(cwd, 'src/more/tell.ts'), ANOTHER_CALL);
  const args = ['check', '--to', 'zhipu', '--baseline', FILE, '--only', 'model'];
  const { code, stdout, stderr } = await runRepoint(args, { cwd });
  expect(stderr).toContain(', 0 resolved');
  expect(stdout).toMatch(/^src\/more\/tell\.ts:\d+:\d+ .* model$/m);
  expect(code).toBe(1);
});
