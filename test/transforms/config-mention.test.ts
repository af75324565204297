import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { plan } from '../../src/index.js';
import type { Finding } from '../../src/plan/contract.js';

const WORKFLOW =
  'env:\n  A: ${{ secrets.OPENAI_API_KEY }}\n  B: ${{ vars.OPENAI_BASE_URL }}\n  C: ${{ secrets.OPENAI_ORG_ID }}\n';
const POD =
  'env:\n  - name: OPENAI_API_KEY\n    valueFrom:\n      secretKeyRef:\n        name: llm\n        key: openai-api-key\n';
const COMPOSE = 'services:\n  web:\n    environment:\n      - OPENAI_API_KEY\n';
const PLAIN = 'new OpenAI()';
const FROM_ENV = 'new OpenAI({ apiKey: process.env.OPENAI_API_KEY, baseURL: process.env.OPENAI_BASE_URL })';

const temporary: string[] = [];

afterEach(() => {
  for (const folder of temporary.splice(0)) rmSync(folder, { recursive: true });
});

test.each([
  [
    'a secret of a workflow',
    PLAIN,
    '.github/workflows/a.yml',
    WORKFLOW,
    [`Add ZAI_API_KEY ${keptAt('OPENAI_API_KEY')}`],
  ],
  [
    'an address too, where the code reads one',
    FROM_ENV,
    '.github/workflows/a.yml',
    WORKFLOW,
    [`Add ZAI_API_KEY ${keptAt('OPENAI_API_KEY')}`, `Add ZAI_BASE_URL ${keptAt('OPENAI_BASE_URL')}`],
  ],
  ['a secret of a cluster', PLAIN, 'web.yaml', POD, ['Add zai-api-key where openai-api-key is kept.']],
  ['nothing for a variable that is set on the spot', PLAIN, 'compose.yaml', COMPOSE, []],
])('says what to add elsewhere: %s', (_name, client, path, text, todo) => {
  const told = mentionsIn({
    'client.js': `import OpenAI from 'openai';\nexport const ai = ${client};\n`,
    [path]: text,
  });
  expect(told).toMatchObject([{ severity: 'info', place: { file: path }, todo: todo.join(' ') }]);
});

function keptAt(name: string): string {
  return `where ${name} is kept: in the repository's settings at GitHub.`;
}

function mentionsIn(files: Readonly<Record<string, string>>): Finding[] {
  const root = mkdtempSync(join(tmpdir(), 'repoint-config-mention-'));
  temporary.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { findings } = plan(root, { to: 'zhipu', today: '2026-11-23' }).plan;
  return findings.filter(({ rule }) => rule === 'config-mention');
}
