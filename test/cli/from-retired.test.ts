import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTree, runRepoint } from './run-repoint.js';

const zhipu = (model: string): string =>
  [
    "import OpenAI from 'openai';",
    "const client = new OpenAI({ apiKey: process.env.ZAI_API_KEY, baseURL: 'https://open.bigmodel.cn/api/paas/v4' });",
    `export const ask = (content) => client.chat.completions.create({ model: '${model}', messages: [{ role: 'user', content }] });`,
    '',
  ].join('\n');

const OPENAI =
  "import OpenAI from 'openai';\nexport const old = new OpenAI().chat.completions.create({ model: 'gpt-4o' });\n";

const SIGNED =
  "export const ask = (body) => fetch('https://hunyuan.tencentcloudapi.com', { method: 'POST', body: JSON.stringify(body) });\n";

test('finds the provider by itself, moves what is retired and says it again in the next command', async () => {
  const cwd = makeTree({ 'zhipu.mjs': zhipu('glm-4-0520'), 'openai.mjs': OPENAI });
  const preview = await runRepoint(['--from-retired'], { cwd });
  expect(preview.code).toBe(0);
  expect(preview.stdout).toContain('glm-4-0520 -> glm-5.3');
  expect(preview.stdout).toContain('repoint --to zhipu --from-retired --write');
  expect(preview.stdout).toMatch(/models and addresses of the provider mentioned in \d script/);
  expect(preview.stdout).not.toContain('OpenAI mentioned');

  const written = await runRepoint(['--from-retired', '--write', '--yes', '--allow-dirty'], { cwd });
  expect(written.code).toBe(0);
  expect(readFileSync(join(cwd, 'zhipu.mjs'), 'utf8')).toBe(zhipu('glm-5.3'));
  expect(readFileSync(join(cwd, 'openai.mjs'), 'utf8')).toBe(OPENAI);
});

test('check fails while a retired model is asked for, and not because of OpenAI', async () => {
  const before = makeTree({ 'zhipu.mjs': zhipu('glm-4-0520'), 'openai.mjs': OPENAI });
  expect((await runRepoint(['check', '--from-retired'], { cwd: before })).code).toBe(1);
  const after = makeTree({ 'zhipu.mjs': zhipu('glm-5.3'), 'openai.mjs': OPENAI });
  expect((await runRepoint(['check', '--from-retired'], { cwd: after })).code).toBe(0);
});

test('plan writes a plan that names the provider', async () => {
  const cwd = makeTree({ 'zhipu.mjs': zhipu('glm-4-0520') });
  const { code, stdout } = await runRepoint(['plan', '--from-retired'], { cwd });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    target: { provider: 'zhipu', region: 'cn' },
    changes: [{ rule: 'model' }],
  });
});

test('keeps to the region that the code speaks to', async () => {
  const text = zhipu('glm-4-0520').replace('https://open.bigmodel.cn/api/paas/v4', 'https://api.z.ai/api/paas/v4');
  const { stdout } = await runRepoint(['plan', '--from-retired'], { cwd: makeTree({ 'zhipu.mjs': text }) });
  expect(JSON.parse(stdout).target).toMatchObject({ provider: 'zhipu', region: 'intl' });
});

test('says so where nothing is of a known provider, and is content', async () => {
  const { code, stdout, stderr } = await runRepoint(['--from-retired'], { cwd: makeTree({ 'openai.mjs': OPENAI }) });
  expect(code).toBe(0);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^Nothing of a known provider here/);
});

test('lists the commands to type where there are several providers', async () => {
  const cwd = makeTree({ 'zhipu.mjs': zhipu('glm-4'), 'signed.mjs': SIGNED });
  const { code, stderr } = await runRepoint(['--from-retired', '--no-docs'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(
    '  repoint --to hunyuan --from-retired --no-docs\n  repoint --to zhipu --from-retired --no-docs\n',
  );
});

test('names the living address for calls of a format that is no longer answered', async () => {
  const { code, stdout } = await runRepoint(['check', '--from-retired'], { cwd: makeTree({ 'signed.mjs': SIGNED }) });
  expect(code).toBe(1);
  expect(stdout).toMatch(/signed\.mjs:1:\d+ +! manual +Tencent Hunyuan shut https:\/\/hunyuan\.tencentcloudapi\.com/);
});

test('speaks of the provider and not of OpenAI where nothing is retired', async () => {
  const asked = ['--to', 'zhipu', '--from-retired'];
  const renewed = await runRepoint(asked, { cwd: makeTree({ 'zhipu.mjs': zhipu('glm-5.3') }) });
  expect(renewed.stdout).toContain('Nothing here asks zhipu for what is retired: nothing to do.');
  const { stdout } = await runRepoint(asked, { cwd: makeTree({ 'sum.mjs': 'export const sum = (a, b) => a + b;\n' }) });
  expect(stdout).toContain('No model or address of zhipu found in 1 file.');
});

test('titles its report by what it leaves', async () => {
  const cwd = makeTree({ 'zhipu.mjs': zhipu('glm-4-0520') });
  const { stdout } = await runRepoint(['--to', 'zhipu', '--from-retired', '--reporter', 'markdown'], { cwd });
  expect(stdout).toMatch(/^## Leave what is retired at zhipu \(cn\)\n/);
});

test('refuses a native SDK that is not there', async () => {
  const cwd = makeTree({ 'signed.mjs': SIGNED });
  const { code, stderr } = await runRepoint(['--to', 'hunyuan', '--from-retired', '--sdk', 'native'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain('has no SDK of its own to move to');
});
