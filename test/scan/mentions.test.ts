import { expect, test } from 'vitest';
import { scanFiles, usagesOf } from './scan-files.js';

const tell = (usages: { file: string; position: { line: number }; text?: string; name?: string; context?: string }[]) =>
  usages.map((it) => [it.position.line, it.text ?? it.name, it.context].filter((part) => part !== undefined).join(' '));

test('every import form of the package is found', () => {
  const files = {
    'a.ts':
      "import OpenAI from 'openai';\nimport { OpenAI as O } from 'openai';\nimport type { ClientOptions } from 'openai';\nimport * as ns from 'openai';\nexport { toFile } from 'openai/uploads';\nimport oa = require('openai');\nconst lazy = await import('openai');\nimport X from 'npm:openai@4';\ntype T = import('openai').OpenAI;",
    'b.js': "const { OpenAI } = require('openai');\nvi.mock('openai', () => ({}));",
    'c.ts': "import OpenAI from './openai';\nimport other from 'openai-like';",
  };
  const told = usagesOf(scanFiles(files), 'import').map(
    (it) => `${it.file}:${it.position.line} ${it.form} ${it.names.join()}`,
  );
  expect(told).toEqual([
    'a.ts:1 import default',
    'a.ts:2 import OpenAI',
    'a.ts:3 import-type ClientOptions',
    'a.ts:4 import *',
    'a.ts:5 export toFile',
    'a.ts:6 import-equals *',
    'a.ts:7 dynamic *',
    'a.ts:8 url default',
    'a.ts:9 import-type OpenAI',
    'b.js:1 require OpenAI',
    'b.js:2 mock ',
  ]);
});

test('a model id that feeds no request is a mention, told by its context', () => {
  const code = `export const models = ['gpt-4o'];
export const prices = { 'gpt-4o-mini': 1 };
export type M = 'o3-mini';
export const isOld = (m: string) => m === 'gpt-4' || m.startsWith('gpt-3.5');
export function pick(m = 'gpt-4.1') { switch (m) { case 'gpt-5': return 'whisper-1'; default: return m; } }
export const tokenizer = 'cl100k_base', other = 'claude-3', gptOss = 'gpt-oss-120b';`;
  expect(tell(usagesOf(scanFiles({ 'a.ts': code }), 'model'))).toEqual([
    '1 gpt-4o list',
    '2 gpt-4o-mini map-key',
    '3 o3-mini type',
    '4 gpt-4 comparison',
    '4 gpt-3.5 comparison',
    '5 gpt-4.1 default',
    '5 gpt-5 comparison',
    '5 whisper-1 return',
  ]);
});

test('a model id of a request is no mention', () => {
  const code =
    "import OpenAI from 'openai';\nconst M = 'gpt-4o';\nnew OpenAI().chat.completions.create({ model: M, messages: [] });";
  expect(usagesOf(scanFiles({ 'a.ts': code }), 'model')).toEqual([]);
});

test('environment reads are found in every spelling, by name or by what they feed', () => {
  const code = `import OpenAI from 'openai';
const a = process.env.OPENAI_API_KEY, b = process.env['OPENAI_ORG_ID'], c = import.meta.env.VITE_OPENAI_KEY;
const { OPENAI_BASE_URL, PORT } = process.env;
const d = Deno.env.get('OPENAI_MODEL');
new OpenAI({ apiKey: process.env.LLM_SECRET });
const e = process.env.OTHER_SECRET;`;
  expect(tell(usagesOf(scanFiles({ 'a.ts': code }), 'env-read'))).toEqual([
    '2 OPENAI_API_KEY',
    '2 OPENAI_ORG_ID',
    '2 VITE_OPENAI_KEY',
    '3 OPENAI_BASE_URL',
    '4 OPENAI_MODEL',
    '5 LLM_SECRET',
  ]);
});

test("OpenAI's host in a string that feeds no request is a mention", () => {
  const code = 'export const csp = "connect-src https://api.openai.com";\nfetch(\'https://api.openai.com/v1/models\');';
  expect(tell(usagesOf(scanFiles({ 'a.ts': code }), 'host'))).toEqual(['1 https://api.openai.com']);
});

test('a file that does not parse is one problem and gives no usage', () => {
  const files = {
    'bad.ts': "import OpenAI from 'openai';\nnew OpenAI({;",
    'good.ts': "import OpenAI from 'openai';\nnew OpenAI();",
  };
  const { problems, usages } = scanFiles(files);
  expect(problems.map(({ file, reason, blocking }) => ({ file, reason, blocking }))).toEqual([
    { file: 'bad.ts', reason: 'unparseable', blocking: true },
  ]);
  expect(new Set(usages.map(({ file }) => file))).toEqual(new Set(['good.ts']));
});

test("ids survive a line added above and another file's changes", () => {
  const code =
    "import OpenAI from 'openai';\nexport function ask() { return new OpenAI().chat.completions.create({ model: 'gpt-4o', messages: [] }); }";
  const ids = (files: Record<string, string>) =>
    scanFiles(files)
      .usages.filter(({ file }) => file === 'a.ts')
      .map(({ id }) => id);
  expect(ids({ 'a.ts': `// a line\n${code}`, 'b.ts': code })).toEqual(ids({ 'a.ts': code }));
});
