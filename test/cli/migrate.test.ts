import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { APP_WITH_REVIEW, commitTree, makeTree, readTree, runRepoint, SIMPLE_APP } from './run-repoint.js';

test('a preview shows the difference and the command to type, and writes nothing', async () => {
  const root = makeTree({
    'my app/package.json': SIMPLE_APP['package.json'],
    'my app/a.ts': SIMPLE_APP['src/chat.ts'],
  });
  const before = readTree(root);
  const { code, stdout, stderr } = await runRepoint(['my app', '--to', 'glm', '--region', 'intl'], { cwd: root });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('│- const client = new OpenAI();');
  expect(stdout).toContain("apply: repoint 'my app' --to glm --region intl --write\n");
  expect(readTree(root)).toEqual(before);
});

test('under npx the command to type starts with npx', async () => {
  const { stdout } = await runRepoint(['--to', 'zhipu'], { cwd: makeTree(SIMPLE_APP), env: { npm_command: 'exec' } });
  expect(stdout).toContain('apply: npx repoint --to zhipu --write\n');
});

test('--write writes, says what, and undo puts it back byte for byte', async () => {
  const cwd = makeTree(SIMPLE_APP);
  await commitTree(cwd);
  const written = await runRepoint(['--to', 'zhipu', '--write'], { cwd });
  expect(written.code).toBe(0);
  expect(written.stderr).toMatch(
    /^Wrote \d+ changes to 1 file\.\n {2}src\/chat\.ts {2}.*\nNext: set ZAI_API_KEY .*\nUndo: repoint undo\n$/,
  );
  expect(readFileSync(join(cwd, 'src/chat.ts'), 'utf8')).toContain("baseURL: 'https://open.bigmodel.cn/api/paas/v4'");
  const undone = await runRepoint(['undo'], { cwd });
  expect(undone).toEqual({ code: 0, stdout: '', stderr: 'Put back 1 file.\n  src/chat.ts\n' });
  expect(readFileSync(join(cwd, 'src/chat.ts'), 'utf8')).toBe(SIMPLE_APP['src/chat.ts']);
});

test('--write leaves review work with exit code 1 and names the next command; --tier review does it', async () => {
  const cwd = makeTree(APP_WITH_REVIEW);
  const first = await runRepoint(['--to', 'zhipu', '--write', '--quiet'], { cwd });
  expect(first).toEqual({ code: 1, stdout: '', stderr: '' });
  const second = await runRepoint(['--to', 'zhipu', '--write'], { cwd });
  expect(second.code).toBe(1);
  expect(second.stderr).toMatch(/Left: \d+ changes for review\.\nNext: repoint --to zhipu --write --tier review\n$/);
  expect((await runRepoint(['--to', 'zhipu', '--write', '--tier', 'review'], { cwd })).code).toBe(0);
  expect((await runRepoint(['check', '--to', 'zhipu'], { cwd })).code).toBe(0);
});

test('a file with uncommitted changes stops --write with 2; a preview only notes it', async () => {
  const cwd = makeTree(SIMPLE_APP);
  await commitTree(cwd);
  writeFileSync(join(cwd, 'src/chat.ts'), `${SIMPLE_APP['src/chat.ts']}// mine\n`);
  const before = readTree(cwd);
  const preview = await runRepoint(['--to', 'zhipu'], { cwd });
  expect(preview.code).toBe(0);
  expect(preview.stderr).toMatch(/^Uncommitted changes in src\/chat\.ts: /);
  const refused = await runRepoint(['--to', 'zhipu', '--write', '--quiet'], { cwd });
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toMatch(
    /^error: Files of the plan have uncommitted changes\n {2}src\/chat\.ts\n.*--allow-dirty/,
  );
  expect(readTree(cwd)).toEqual(before);
  expect((await runRepoint(['--to', 'zhipu', '--write', '--allow-dirty'], { cwd })).code).toBe(0);
});

test('--json prints only JSON to stdout; reporters write files', async () => {
  const cwd = makeTree(SIMPLE_APP);
  const { code, stdout } = await runRepoint(
    ['--to', 'zhipu', '--json', '--reporter', 'patch=out/a.patch', '--reporter', 'terminal=out/a.txt'],
    { cwd, env: { FORCE_COLOR: '1' } },
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ schema: 1, target: { provider: 'zhipu', region: 'cn' } });
  expect(readFileSync(join(cwd, 'out/a.patch'), 'utf8')).toMatch(/^diff --git a\/src\/chat\.ts b\/src\/chat\.ts\n/);
  expect(readFileSync(join(cwd, 'out/a.txt'), 'utf8')).not.toContain('\u001b');
});

test.each([
  ['FORCE_COLOR', { FORCE_COLOR: '1' }, true],
  ['NO_COLOR', { NO_COLOR: '1' }, false],
  ['a pipe', {}, false],
])('colour follows %s', async (_name, env, colored) => {
  const { stdout } = await runRepoint(['--to', 'zhipu'], { cwd: makeTree({}), env });
  expect(stdout.includes('\u001b[')).toBe(colored);
});

test('--model and --exclude are followed', async () => {
  const cwd = makeTree({ ...SIMPLE_APP, 'old/chat.ts': SIMPLE_APP['src/chat.ts'] });
  const { stdout } = await runRepoint(['--to', 'zhipu', '--model', 'gpt-4o=glm-mine', '--exclude', 'old/**'], { cwd });
  expect(stdout).toContain("model: 'glm-mine'");
  expect(stdout).not.toContain('old/chat.ts');
});
