import { expect, test } from 'vitest';
import { makeTree, runRepoint } from './run-repoint.js';

const APP = {
  'app.mjs': [
    "import OpenAI from 'openai';",
    'const openai = new OpenAI();',
    "export const ask = (content) => openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content }] });",
    "export const embed = (input) => openai.embeddings.create({ model: 'text-embedding-3-small', input });",
    '',
  ].join('\n'),
};

test('--for sends an API to another provider, and the next command says so again', async () => {
  const args = ['--to', 'deepseek', '--for', 'embedding=qwen'];
  const { code, stdout } = await runRepoint(args, { cwd: makeTree(APP) });
  expect(code).toBe(0);
  expect(stdout).toContain('embeddingsClient.embeddings.create');
  expect(stdout).toContain('repoint --to deepseek --for embeddings=qwen');
});

test('--keep leaves an API at OpenAI', async () => {
  const { stdout } = await runRepoint(['--to', 'deepseek', '--keep', 'embeddings'], { cwd: makeTree(APP) });
  expect(stdout).toMatch(/embeddingsClient = new OpenAI\(\{ apiKey: process\.env\.OPENAI_API_KEY \}\)/);
});

test.each([
  ['--for', 'embeddings', /Cannot read --for "embeddings"/],
  ['--for', 'poems=qwen', /Unknown API "poems"/],
  ['--for', 'embeddings=nobody', /Unknown provider "nobody"/],
  ['--keep', 'poems', /Unknown API "poems"/],
])('%s %s is refused', async (flag, value, message) => {
  const { code, stderr } = await runRepoint(['--to', 'deepseek', flag, value], { cwd: makeTree(APP) });
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});
