import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findAddresses } from '../../src/next-steps/addresses.js';
import { planMigration } from '../../src/plan-migration.js';

const BASE = 'https://open.bigmodel.cn/api/paas/v4';

const client = (baseURL: string): string =>
  `import OpenAI from 'openai';\nexport const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, baseURL: ${baseURL} });\n`;

test.each([
  ['a read is all there is', { 'a.ts': client('process.env.OPENAI_BASE_URL') }, ['ZAI_BASE_URL']],
  ['it is read in brackets', { 'a.ts': client("process.env['OPENAI_BASE_URL']") }, ['ZAI_BASE_URL']],
  [
    'an env file has no value for it',
    { 'a.ts': client('process.env.OPENAI_BASE_URL'), '.env': 'OPENAI_BASE_URL=\n' },
    ['ZAI_BASE_URL'],
  ],
  [
    'not where an env file gives it one, which moves',
    { 'a.ts': client('process.env.OPENAI_BASE_URL'), '.env': 'OPENAI_BASE_URL=https://api.openai.com/v1\n' },
    [],
  ],
  [
    'not where the code has an address to fall back on, which moves',
    { 'a.ts': client("process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'") },
    [],
  ],
  ['not where the address is written in the code', { 'a.ts': client("'https://api.openai.com/v1'") }, []],
])('a variable for the base URL is to be set where %s', (_, files: Readonly<Record<string, string>>, names) => {
  const root = mkdtempSync(join(tmpdir(), 'repoint-addresses-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  const { plan } = planMigration(root, { to: 'zhipu', today: '2026-11-23' });
  expect(findAddresses(plan.changes, plan)).toEqual(
    names.map((name) => ({ name, value: BASE, empty: [], stored: [] })),
  );
});
