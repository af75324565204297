import { expect, test } from 'vitest';
import { makeTree, runRepoint } from './run-repoint.js';

const BOT = {
  'package.json': '{ "name": "bot", "dependencies": { "openai": "^3.3.0" } }\n',
  'bot.js': [
    "const { Configuration, OpenAIApi } = require('openai');",
    'const openai = new OpenAIApi(new Configuration({ apiKey: process.env.OPENAI_API_KEY }));',
    "const ask = async (content) => (await openai.createChatCompletion({ model: 'gpt-3.5-turbo', messages: [{ role: 'user', content }] })).data.choices[0];",
    'module.exports = { ask };',
    '',
  ].join('\n'),
};

test('version 3 stays unless --upgrade-sdk is given', async () => {
  const { stdout } = await runRepoint(['--to', 'zhipu'], { cwd: makeTree(BOT) });
  expect(stdout).toContain('basePath');
  expect(stdout).not.toContain('chat.completions.create');
});

test('--upgrade-sdk lifts it, and the next command says so again', async () => {
  const { code, stdout } = await runRepoint(['--to', 'zhipu', '--upgrade-sdk'], { cwd: makeTree(BOT) });
  expect(code).toBe(0);
  expect(stdout).toContain('openai.chat.completions.create');
  expect(stdout).toContain('"openai": "^6.49.0"');
  expect(stdout).toContain('repoint --to zhipu --upgrade-sdk');
});
