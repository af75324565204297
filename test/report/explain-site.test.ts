import { expect, test } from 'vitest';
import { explainSite } from '../../src/report/explain-site.js';
import { scanFiles } from '../scan/scan-files.js';

const files = {
  'src/config.ts': "export const CHAT = process.env.OPENAI_MODEL || 'gpt-4o';",
  'src/llm.ts':
    "import OpenAI from 'openai';\nexport const makeClient = () => new OpenAI({ apiKey: process.env.OPENAI_API_KEY });",
  'src/ask.ts': `import type OpenAI from 'openai';
import { CHAT } from './config';
export const ask = (client: OpenAI, content: string) =>
  client.chat.completions.create({ model: CHAT, temperature: 0, messages: [{ role: 'user', content }] });`,
  'src/main.ts': "import { ask } from './ask';\nimport { makeClient } from './llm';\nawait ask(makeClient(), 'hello');",
};
const explain = (line: number) =>
  explainSite('src/ask.ts', line, {
    ...scanFiles(files),
    source: (file) => files[file as keyof typeof files],
    color: false,
  });

test('tells the way from a call to the client two files away, and to the model in a third', () => {
  expect(explain(4)?.trimEnd().split('\n')).toEqual([
    'src/ask.ts:4:3  request  openai  chat.completions.create  gpt-4o  proven',
    '  because  chat.completions.create is a method of the openai package, by type',
    '  because  its client by way of client in src/ask.ts:3, makeClient in src/main.ts:3',
    "  model    the environment's OPENAI_MODEL  at src/config.ts:1  by way of CHAT in src/ask.ts:4",
    "  model    'gpt-4o' (fallback)  at src/config.ts:1  by way of CHAT in src/ask.ts:4",
    '  takes    temperature, messages',
    '  streams  no',
    '  src/llm.ts:2:33  client  openai  OpenAI  OPENAI_API_KEY  proven',
    '    because   OpenAI is the class OpenAI of the openai package',
    "    key       the environment's OPENAI_API_KEY",
    "    base URL  the SDK's own",
  ]);
});

test('says nothing of a line without a usage', () => {
  expect(explain(2)).toBeUndefined();
});
