import { expect, test } from 'vitest';
import { costOfPlan, type PlanCosts } from '../../src/cost/cost-of-plan.js';
import { planMigration } from '../../src/plan-migration.js';
import { loadProvider } from '../../src/providers/load-provider.js';
import { makeTree } from '../cli/run-repoint.js';
import { planFiles } from '../plan/plan-files.js';

const CLIENT = `import OpenAI from 'openai';
const client = new OpenAI();
const messages = [{ role: 'user' as const, content: 'x' }];
`;

const chat = (model: string): string => `client.chat.completions.create({ model: ${model}, messages });\n`;
const pairs = ({ models }: PlanCosts): string[] => models.map(({ from, to }) => `${from} -> ${to}`);

function costs(files: Record<string, string>, to = 'zhipu', rate?: number): PlanCosts {
  return costOfPlan({ plan: planFiles(files, to), providerOf: () => loadProvider(to), rate });
}

test('names what becomes of each model, with the calls that ask for it', () => {
  const found = costs({ 'a.ts': CLIENT + chat("'gpt-4o'") + chat("'gpt-4o-mini'") + chat("'gpt-4o'") });
  expect(pairs(found)).toEqual(['gpt-4o -> glm-5.3', 'gpt-4o-mini -> glm-5.3-flash']);
  expect(found.models.map(({ requests }) => requests.length)).toEqual([2, 1]);
  expect(found.models[0]).toMatchObject({
    provider: 'zhipu',
    before: [{ currency: 'USD', input: 2.5, output: 10, cachedInput: 1.25 }],
  });
  expect(found.models[0]?.after).toContainEqual(expect.objectContaining({ currency: 'USD', input: 1.4, output: 4.4 }));
});

test.each([
  [
    'a constant of another file',
    { 'a.ts': `import { M } from './m';\n${CLIENT}${chat('M')}`, 'm.ts': "export const M = 'gpt-4o';\n" },
  ],
  ['an env file', { 'a.ts': CLIENT + chat('process.env.MODEL'), '.env.example': 'OPENAI_API_KEY=\nMODEL=gpt-4o\n' }],
  ['a fallback', { 'a.ts': CLIENT + chat("process.env.MODEL ?? 'gpt-4o'") }],
  [
    'a model object of the AI SDK',
    {
      'a.ts':
        "import { openai } from '@ai-sdk/openai';\nimport { generateText } from 'ai';\ngenerateText({ model: openai('gpt-4o'), prompt: 'x' });\n",
    },
  ],
  [
    'LangChain',
    { 'a.ts': "import { ChatOpenAI } from '@langchain/openai';\nnew ChatOpenAI({ model: 'gpt-4o' }).invoke('x');\n" },
  ],
])('a model in %s', (_name, files) => {
  expect(pairs(costs(files))).toEqual(['gpt-4o -> glm-5.3']);
});

test('the whole is a ratio of the sums: each call alike, three tokens in for one out', () => {
  const { total } = costs({ 'a.ts': CLIENT + chat("'gpt-4o'") + chat("'gpt-4o'") + chat("'gpt-4o-mini'") });
  const before = 2 * (3 * 2.5 + 10) + (3 * 0.15 + 0.6);
  const after = 2 * (3 * 1.4 + 4.4) + (3 * 0.15 + 0.5);
  expect(total).toMatchObject({ calls: 3, priced: 3, ratio: { currency: 'USD' } });
  expect(typeof total.ratio === 'string' ? total.ratio : total.ratio.usual.least).toBeCloseTo(after / before, 10);
});

test('prices in CNY alone are compared at a rate, and not without one', () => {
  const files = { 'a.ts': `${CLIENT}client.embeddings.create({ model: 'text-embedding-3-small', input: 'x' });\n` };
  expect(costs(files).models[0]?.ratio).toBe('needs-rate');
  expect(costs(files).total).toEqual({ ratio: 'needs-rate', calls: 1, priced: 0 });
  const { models, rate } = costs(files, 'zhipu', 7);
  expect(rate).toBe(7);
  expect(models[0]?.ratio).toMatchObject({ currency: 'USD', derived: true });
  const [ratio] = models.map((each) => (typeof each.ratio === 'string' ? 0 : each.ratio.usual.least));
  expect(ratio).toBeCloseTo(0.5 / 7 / 0.02, 10);
});

test('a model without a price is named and part of no sum', () => {
  const found = costs({ 'a.ts': CLIENT + chat("'gpt-4o'") + chat("'ft:gpt-4o-2024-08-06:me::1'") });
  expect(found.models.map(({ ratio }) => typeof ratio)).toEqual(['object', 'string']);
  expect(found.total).toMatchObject({ calls: 2, priced: 1, ratio: found.models[0]?.ratio });
});

test('a repository without models costs nothing and has no ratio', () => {
  expect(costs({ 'a.ts': 'export {};\n' })).toEqual({
    models: [],
    free: [],
    total: { ratio: 'no-price-before', calls: 0, priced: 0 },
  });
});

test('calls that go another way than the rest cost what they cost there', () => {
  const root = makeTree({
    'package.json': '{ "dependencies": { "openai": "^6.0.0" } }',
    'a.ts': `${CLIENT}${chat("'gpt-4o'")}client.embeddings.create({ model: 'text-embedding-3-small', input: 'x' });\n`,
  });
  const { costs: found } = planMigration(root, { to: 'deepseek', move: { elsewhere: { embeddings: 'qwen' } } });
  expect(found.models.map(({ provider, after }) => [provider, after.length > 0])).toEqual([
    ['deepseek', true],
    ['qwen', true],
  ]);
  expect(found.free.length).toBe(loadProvider('qwen').free.filter(({ models }) => models === undefined).length);
});
