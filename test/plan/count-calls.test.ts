import { expect, test } from 'vitest';
import { countCalls, tiersOfCalls } from '../../src/plan/count-calls.js';
import { lostCapabilities } from '../../src/plan/lost-capabilities.js';
import { DEFAULT_MOVE } from '../../src/plan/move-options.js';
import { loadProvider } from '../../src/providers/load-provider.js';
import { planFiles } from './plan-files.js';

const CLIENT = "import OpenAI from 'openai';\nconst client = new OpenAI();\n";
const chat = (more = ''): string =>
  `client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: 'x' }]${more} });\n`;
const EMBED = "client.embeddings.create({ model: 'text-embedding-3-small', input: 'x' });\n";
const STORE = "client.vectorStores.create({ name: 'x' });\n";

test.each([
  ['what is proven is auto', CLIENT + chat(), { auto: 1, review: 0, manual: 0 }],
  [
    'what needs a decision is for review, and holds the client',
    CLIENT + chat() + chat(', temperature: 1.8'),
    { auto: 0, review: 2, manual: 0 },
  ],
  ['what the provider lacks is by hand', CLIENT + STORE, { auto: 0, review: 0, manual: 1 }],
  [
    'calls of other vendors are not counted',
    CLIENT.replace('()', "({ baseURL: 'https://api.x.ai/v1' })") + chat(),
    { auto: 0, review: 0, manual: 0 },
  ],
])('%s', (_name, text, counts) => {
  expect(countCalls(planFiles({ 'a.ts': text }))).toEqual(counts);
});

test('a call without a change of its own goes with its client', () => {
  const call = "client.chat.completions.create({ model: 'glm-5.3', messages: [{ role: 'user', content: 'x' }] });\n";
  expect(countCalls(planFiles({ 'a.ts': CLIENT + call }))).toEqual({ auto: 1, review: 0, manual: 0 });
});

test.each([
  ['nothing', 'zhipu', chat() + EMBED, []],
  ['an API', 'deepseek', chat() + EMBED + EMBED, [{ name: 'embeddings', calls: 2 }]],
  [
    'a format',
    'zhipu',
    chat(", response_format: { type: 'json_schema', json_schema: { name: 'a', schema: {} } }"),
    [{ name: 'json_schema', calls: 1 }],
  ],
  [
    'APIs first, then needs',
    'deepseek',
    chat(", response_format: { type: 'json_schema', json_schema: { name: 'a', schema: {} } }") + EMBED,
    [
      { name: 'embeddings', calls: 1 },
      { name: 'json_schema', calls: 1 },
    ],
  ],
  ['no API that is rewritten as chat', 'deepseek', "client.responses.create({ model: 'gpt-4o', input: 'x' });\n", []],
  [
    'all of it where there is no chat',
    'kling',
    chat() + EMBED,
    [
      { name: 'chat', calls: 1 },
      { name: 'embeddings', calls: 1 },
    ],
  ],
])('calls lose %s', (_name, to, text, lost) => {
  const plan = planFiles({ 'a.ts': CLIENT + text }, to);
  const context = { provider: loadProvider(to), modelOverrides: {}, options: DEFAULT_MOVE, today: '2026-11-23' };
  expect(lostCapabilities([...tiersOfCalls(plan).keys()], context)).toEqual(lost);
});
