import { expect, test } from 'vitest';
import { makeTree, runRepoint } from './run-repoint.js';

const APP = {
  'app.mjs': [
    "import OpenAI from 'openai';",
    'const openai = new OpenAI();',
    "export const ask = (content) => openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content }] });",
    '',
  ].join('\n'),
};

test("--sdk native writes the provider's own package, and the next command says so again", async () => {
  const { code, stdout } = await runRepoint(['--to', 'zhipu', '--sdk', 'native'], { cwd: makeTree(APP) });
  expect(code).toBe(0);
  expect(stdout).toContain('zhipuai-sdk-nodejs-v4');
  expect(stdout).toContain('repoint --to zhipu --sdk native');
});

test.each([
  [
    'hunyuan',
    /tencentcloud-sdk-nodejs-hunyuan stopped to work on 2026-09-30.*cloud\.tencent\.com/s,
    'tokenhub.tencentmaas.com',
  ],
  ['sensenova', /The vendor publishes none for Node/, 'token.sensenova.cn'],
])('--sdk native is refused for %s, with the reason and what lives', async (provider, reason, alternative) => {
  const { code, stderr } = await runRepoint(['--to', provider, '--sdk', 'native'], { cwd: makeTree(APP) });
  expect(code).toBe(2);
  expect(stderr).toMatch(reason);
  expect(stderr).toContain(alternative);
});

test('--sdk native is refused beside --dual, with what to do first', async () => {
  const { code, stderr } = await runRepoint(['--to', 'zhipu', '--sdk', 'native', '--dual'], { cwd: makeTree(APP) });
  expect(code).toBe(2);
  expect(stderr).toMatch(/--dual and --sdk native exclude each other.*--finish/s);
});

test('--sdk takes no other word', async () => {
  const { code, stderr } = await runRepoint(['--to', 'zhipu', '--sdk', 'mine'], { cwd: makeTree(APP) });
  expect(code).toBe(2);
  expect(stderr).toContain('native');
});
