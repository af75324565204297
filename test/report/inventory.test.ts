import { expect, test } from 'vitest';
import { renderInventory } from '../../src/report/inventory/index.js';
import type { Usage, Value } from '../../src/scan/usage.js';

const place = { file: 'a.ts', span: [0, 1] as const };
const text = (value: string): Value => ({
  place,
  leaves: [{ kind: 'text', pieces: [{ kind: 'text', text: value }], role: 'value', via: [] }],
});
const base = (file: string, line: number) => ({
  id: `${file}${line}`,
  route: 'openai' as const,
  file,
  span: [line * 10, line * 10 + 1] as const,
  position: { line, column: 1 },
  symbol: '',
  confidence: 'proven' as const,
  because: [],
});
const client = { kind: 'client' as const, className: 'OpenAI', argument: 'object' as const, argumentPlace: place };

const usages: Usage[] = [
  { ...base('b.ts', 2), kind: 'model', text: 'gpt-4o', context: 'list', feeds: 'other', confidence: 'name-only' },
  {
    ...base('a.ts', 9),
    kind: 'request',
    api: 'chat',
    method: 'chat.completions.create',
    clients: [],
    parameters: {
      properties: [
        {
          name: 'model',
          form: 'pair',
          place,
          nameSpan: [0, 1],
          valueSpan: [0, 1],
          removal: [0, 1],
          value: text('gpt-4o'),
          conditional: false,
        },
      ],
      unseen: [],
    },
    stream: 'yes',
    roles: [],
    contentTypes: [],
  },
  { ...base('a.ts', 3), ...client },
  { ...base('c.ts', 1), ...client, baseURL: text('https://api.groq.com/openai/v1') },
];

test('lists places by file and line, other vendors apart, then totals', () => {
  const report = renderInventory({
    usages,
    problems: [],
    scanned: { files: 3, candidates: 3, skipped: {} },
    color: false,
    width: 80,
  });
  expect(report).toBe(`a.ts:3:1  client  OpenAI
a.ts:9:1  chat    chat.completions.create  gpt-4o  stream
b.ts:2:1  model   gpt-4o  by name only

Left alone: clients of other vendors
  c.ts:1:1  api.groq.com

OpenAI: 3 places in 2 files
  routes     openai 3
  requests   chat 1
  models     gpt-4o 2
  certainty  proven 2 · name-only 1
  unknown    client 1

  3 files looked at, OpenAI mentioned in 3 scripts
`);
});

test.each([
  [0, 'No JavaScript or TypeScript files here'],
  [4, 'No OpenAI use found in 4 files'],
])('says why %i files have nothing', (files, sentence) => {
  const scanned = { files, candidates: 0, skipped: {} };
  expect(renderInventory({ usages: [], problems: [], scanned, color: false, width: 80 })).toContain(sentence);
});

test('a request on a client of another vendor is not counted as OpenAI use', () => {
  const chat = { ...base('c.ts', 5), kind: 'request' as const, api: 'chat' as const, method: 'x', clients: ['c.ts1'] };
  const report = renderInventory({
    usages: [...usages, { ...chat, stream: 'no', roles: [], contentTypes: [] }],
    problems: [],
    scanned: { files: 3, candidates: 3, skipped: {} },
    color: false,
    width: 80,
  });
  expect(report).toContain('OpenAI: 3 places in 2 files');
  expect(report).not.toContain('c.ts:5:1');
});

const report = (found: readonly Usage[]): string =>
  renderInventory({
    usages: found,
    problems: [],
    scanned: { files: 3, candidates: 3, skipped: {} },
    color: false,
    width: 80,
  });
const config = { kind: 'config' as const, format: 'yaml' as const, confidence: 'inferred' as const };

test('a configuration file has a line for each role, documentation one for all, and the totals count every place', () => {
  const said = report([
    { ...base('compose.yaml', 2), ...config, role: 'env-name', name: 'OPENAI_API_KEY' },
    { ...base('compose.yaml', 3), ...config, role: 'env-name', name: 'OPENAI_MODEL' },
    { ...base('compose.yaml', 4), ...config, role: 'env-value', name: 'OPENAI_MODEL', value: 'model', text: 'gpt-4o' },
    { ...base('compose.yaml', 5), ...config, role: 'host', text: 'https://api.openai.com/v1' },
    { ...base('README.md', 7), ...config, format: 'markdown', role: 'package', name: 'openai' },
    { ...base('README.md', 9), ...config, format: 'markdown', role: 'env-name', name: 'OPENAI_API_KEY' },
    { ...base('README.md', 11), ...config, format: 'markdown', role: 'env-name', name: 'OPENAI_API_KEY' },
  ]);
  expect(said).toContain(`README.md:7:1     docs  openai, OPENAI_API_KEY
compose.yaml:2:1  env   OPENAI_API_KEY, OPENAI_MODEL, gpt-4o
compose.yaml:5:1  host  api.openai.com/v1

OpenAI: 7 places in 2 files
  routes     openai 7
  models     gpt-4o 1
  env        OPENAI_API_KEY 3 · OPENAI_MODEL 1
  certainty  inferred 7
  No OpenAI calls found; OpenAI is mentioned in 2 files.
`);
});

test('says that there are no calls only where there are none', () => {
  const model: Usage = { ...base('a.ts', 1), kind: 'model', text: 'gpt-4o', context: 'list', feeds: 'other' };
  expect(report([model])).toContain('No OpenAI calls found; OpenAI is mentioned in 1 file.');
  expect(report(usages)).not.toContain('No OpenAI calls');
});

test("a variable that feeds none but another vendor's client is not OpenAI's", () => {
  const fromEnv = (name: string): Value => ({ place, leaves: [{ kind: 'env', name, role: 'value', via: [] }] });
  const groq = { ...client, baseURL: text('https://api.groq.com/openai/v1') };
  const said = report([
    { ...base('a.ts', 1), ...client, apiKey: fromEnv('SHARED_KEY') },
    { ...base('b.ts', 1), ...groq, apiKey: fromEnv('SHARED_KEY') },
    { ...base('c.ts', 1), ...groq, apiKey: fromEnv('GROQ_API_KEY') },
    { ...base('d.ts', 1), ...groq, apiKey: fromEnv('OPENAI_API_KEY') },
    { ...base('env.ts', 1), kind: 'env-read', name: 'SHARED_KEY' },
    { ...base('env.ts', 2), kind: 'env-read', name: 'GROQ_API_KEY' },
    { ...base('env.ts', 3), kind: 'env-read', name: 'OPENAI_API_KEY' },
  ]);
  expect(said).toMatch(/^env\.ts:1:1 .*SHARED_KEY\nenv\.ts:3:1 .*OPENAI_API_KEY$/m);
  expect(said).not.toContain('GROQ_API_KEY');
});
