import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { APP_WITH_REVIEW, makeTree, readTree, runRepoint, SIMPLE_APP } from './run-repoint.js';

const WITH_MANUAL = {
  ...SIMPLE_APP,
  'src/store.ts':
    "import OpenAI from 'openai';\n\nexport const store = new OpenAI().vectorStores.create({ name: 'x' });\n",
};

test.each([
  ['auto work', SIMPLE_APP, 'review', 0],
  ['review work', APP_WITH_REVIEW, 'review', 1],
  ['work by hand', WITH_MANUAL, 'none', 0],
])('check with %s', async (_name, files, failOn, code) => {
  const result = await runRepoint(['check', '--to', 'zhipu', '--fail-on', failOn], { cwd: makeTree(files) });
  expect(result.code).toBe(code);
});

test('check fails while work remains, lists each place on a line and says how to fix', async () => {
  const { code, stdout, stderr } = await runRepoint(['check', '--to', 'zhipu'], { cwd: makeTree(SIMPLE_APP) });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^src\/chat\.ts:3:\d+ +✔ auto {2}/m);
  expect(stdout).toContain('fix with: repoint --to zhipu --write\n');
  expect(stderr).toBe('');
});

test('plan, then apply: the file is enough; a changed input stops it before anything is written', async () => {
  const cwd = makeTree(SIMPLE_APP);
  const made = await runRepoint(['plan', '--to', 'zhipu', '-o', 'plan.json'], { cwd });
  expect(made).toMatchObject({ code: 0, stdout: '' });
  expect(made.stderr).toMatch(/^plan\.json: \d+ changes, apply with: repoint apply plan\.json\n$/);

  writeFileSync(join(cwd, 'src/chat.ts'), `${SIMPLE_APP['src/chat.ts']}// later\n`);
  const before = readTree(cwd);
  const stale = await runRepoint(['apply', 'plan.json'], { cwd });
  expect(stale.code).toBe(2);
  expect(stale.stderr).toMatch(/^error: Files have changed since the plan was made\n {2}src\/chat\.ts\n/);
  expect(readTree(cwd)).toEqual(before);

  writeFileSync(join(cwd, 'src/chat.ts'), SIMPLE_APP['src/chat.ts']);
  expect((await runRepoint(['apply', 'plan.json'], { cwd })).code).toBe(0);
  expect(readFileSync(join(cwd, 'src/chat.ts'), 'utf8')).toContain('open.bigmodel.cn');
});

test.each([
  ['no JSON', '{', /JSON/],
  ['another schema', '{ "schema": 2 }', /schema/],
])('a plan file with %s is refused', async (_name, text, message) => {
  const { code, stderr } = await runRepoint(['apply', 'plan.json'], { cwd: makeTree({ 'plan.json': text }) });
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

test('a plan with a masked key in an edit is refused', async () => {
  const cwd = makeTree(SIMPLE_APP);
  const { stdout } = await runRepoint(['plan', '--to', 'zhipu'], { cwd });
  writeFileSync(join(cwd, 'plan.json'), stdout.replace('process.env.ZAI_API_KEY', "'sk-[masked]'"));
  const { code, stderr } = await runRepoint(['apply', 'plan.json'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/plan\.json has a masked key inside an edit/);
});

test('scan needs no provider and lists what there is', async () => {
  const { code, stdout, stderr } = await runRepoint(['scan'], { cwd: makeTree(SIMPLE_APP) });

  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^src\/chat\.ts:6:3 +chat +chat\.completions\.create {2}gpt-4o$/m);
});

test('scan --explain tells the way to one place, --timing the stages on stderr', async () => {
  const args = ['scan', '--explain', 'src/chat.ts:6', '--timing'];
  const { code, stdout, stderr } = await runRepoint(args, { cwd: makeTree(SIMPLE_APP) });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^src\/chat\.ts:6:3 .*proven\n {2}because .* by type\n/);
  expect(stderr).toMatch(/^\d+ ms {2}list and search\n\d+ ms {2}program\n\d+ ms {2}clients and requests\n/);
});

test('scan --explain of a place without usage says so; of no place it exits with 2', async () => {
  const cwd = makeTree(SIMPLE_APP);
  expect((await runRepoint(['scan', '--explain', 'src/chat.ts:2'], { cwd })).stdout).toMatch(/^Nothing of OpenAI's/);
  expect((await runRepoint(['scan', '--explain', 'src/chat.ts'], { cwd })).code).toBe(2);
});
