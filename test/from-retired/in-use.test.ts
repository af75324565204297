import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { providersInUse } from '../../src/from-retired/in-use.js';

const CLIENT =
  "import OpenAI from 'openai';\nexport const client = new OpenAI({ baseURL: process.env.LLM_BASE_URL });\n";

it.each([
  [
    'the base URL of a client',
    { 'a.ts': CLIENT.replace('process.env.LLM_BASE_URL', "'https://api.deepseek.com'") },
    'deepseek',
  ],
  ['an env file', { 'a.ts': CLIENT, '.env': 'LLM_BASE_URL=https://api.moonshot.cn/v1\n' }, 'kimi'],
  ['a compose file', { 'compose.yaml': 'x:\n  LLM_URL: https://dashscope.aliyuncs.com/compatible-mode/v1\n' }, 'qwen'],
  ['a raw call of a format of its own', { 'a.js': "fetch('https://hunyuan.tencentcloudapi.com')\n" }, 'hunyuan'],
  ['a template', { 'a.js': 'fetch(`https://api.z.ai/api/paas/v4/${path}`)\n' }, 'zhipu'],
])('tells a provider by %s', (_name, files, id) => {
  expect(providersInUse(treeOf(files))).toEqual([id]);
});

it.each([
  ['a document', { 'README.md': 'See https://api.deepseek.com/v1.\n' }],
  ['a test', { 'a.test.ts': "expect(url).toBe('https://api.deepseek.com/v1');\n" }],
  ["OpenAI's address", { 'a.ts': CLIENT.replace('process.env.LLM_BASE_URL', "'https://api.openai.com/v1'") }],
  ['the site of a vendor', { 'a.ts': "export const link = 'https://platform.deepseek.com/usage';\n" }],
])('takes %s for no use', (_name, files) => {
  expect(providersInUse(treeOf(files))).toEqual([]);
});

function treeOf(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'repoint-in-use-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
