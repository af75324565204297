import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { plan } from '../../src/index.js';

const temporary: string[] = [];

afterEach(() => {
  for (const folder of temporary.splice(0)) rmSync(folder, { recursive: true });
});

const CLIENT = `import OpenAI from 'openai';
const client = new OpenAI({ apiKey: process.env.LLM_KEY, baseURL: process.env.LLM_URL });
export const ask = () => client.chat.completions.create({ model: 'glm-5.3', messages: [] });
`;
const CN = 'https://open.bigmodel.cn/api/paas/v4';
const INTL = 'https://api.z.ai/api/paas/v4';

test('an env file that names another region of the provider is told', () => {
  expect(inconsistencies({ 'ask.ts': CLIENT, '.env': `LLM_URL=${CN}\n`, '.env.staging': `LLM_URL=${INTL}\n` })).toEqual(
    [
      "info .env.staging: LLM_URL is that of another region (intl) in .env.staging, and the key of the client that reads it is Zhipu GLM's (cn)",
    ],
  );
});

test('files that agree are not told', () => {
  expect(inconsistencies({ 'ask.ts': CLIENT, '.env': `LLM_URL=${CN}\n`, '.env.staging': `LLM_URL=${CN}\n` })).toEqual(
    [],
  );
});

test('a client in another region is told, and one in the region that is asked for is not', () => {
  const code = CLIENT.replace('process.env.LLM_URL', `'${INTL}'`);
  expect(inconsistencies({ 'ask.ts': code })).toEqual([
    "info ask.ts: the base URL of this client is that of another region (intl), the rest of it Zhipu GLM's (cn)",
  ]);
  expect(inconsistencies({ 'ask.ts': code }, 'intl')).toEqual([]);
});

test("a key of OpenAI's name at the provider's address is told", () => {
  const code = CLIENT.replace('LLM_KEY', 'OPENAI_API_KEY').replace('process.env.LLM_URL', `'${CN}'`);
  expect(inconsistencies({ 'ask.ts': code })).toEqual([
    'info ask.ts: this client takes its key from OPENAI_API_KEY, and speaks to Zhipu GLM',
  ]);
});

test('a deployment whose address the move does not reach is told', () => {
  const code = CLIENT.replace('LLM_KEY', 'OPENAI_API_KEY').replace('LLM_URL', 'OPENAI_BASE_URL');
  const compose = `services:\n  web:\n    build: .\n    environment:\n      ZAI_BASE_URL: ${INTL}\n      OPENAI_BASE_URL: https://api.openai.com/v1\n`;
  expect(inconsistencies({ 'ask.ts': code, 'compose.yaml': compose })).toEqual([
    "action compose.yaml: ZAI_BASE_URL is that of another region (intl) in compose.yaml, and the key of the client that reads it is Zhipu GLM's (cn)",
  ]);
});

test('a move that reaches everything leaves nothing to tell', () => {
  const code = CLIENT.replaceAll('LLM_', 'OPENAI_').replace('glm-5.3', 'gpt-4o');
  const env = '# OPENAI_BASE_URL=https://api.openai.com/v1\nOPENAI_KEY=\nOPENAI_URL=https://api.openai.com/v1\n';
  expect(inconsistencies({ 'ask.ts': code, '.env.example': env })).toEqual([]);
});

/** `severity file: title` of each finding of the check. */
function inconsistencies(files: Readonly<Record<string, string>>, region = 'cn'): string[] {
  const root = mkdtempSync(join(tmpdir(), 'repoint-consistency-'));
  temporary.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { findings } = plan(root, { to: 'zhipu', region, today: '2026-11-23' }).plan;
  return findings
    .filter(({ rule }) => rule === 'consistency')
    .map(({ severity, place, title }) => `${severity} ${place.file}: ${title}`);
}
