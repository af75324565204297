import { expect, test } from 'vitest';
import { scanFiles, usagesOf } from '../scan-files.js';
import { tellReads } from './tell-results.js';

const LLM = `import OpenAI from 'openai';
export const client = new OpenAI();
export const params = { model: 'gpt-4o', messages: [] };
`;

function told(files: Record<string, string>): string[] {
  const all = { 'llm.ts': LLM, ...files };
  return tellReads(scanFiles(all), all);
}

test('an own function hands the answer back: its callers read it', () => {
  const files = {
    'ask.ts':
      "import { client, params } from './llm';\nexport const ask = async () => await client.chat.completions.create(params);",
    'main.ts': "import { ask } from './ask';\nask().then(({ usage }) => send(usage.total_tokens));",
  };
  expect(told(files)).toEqual([
    'usage -> answer usage | held',
    'usage.total_tokens -> answer.usage total_tokens | value',
  ]);
});

test('an object that the answer is put into is taken apart elsewhere', () => {
  const files = {
    'ask.ts': `import { client, params } from './llm';
export async function ask() {
  const completion = await client.chat.completions.create(params);
  return { completion, spent: completion.usage };
}`,
    'main.ts': `import { ask } from './ask';
const { completion, spent } = await ask();
send(completion.choices[0].message.content, spent.total_tokens);`,
  };
  expect(told(files)).toEqual([
    'completion.usage -> answer usage | held',
    'completion.choices[0].message.content -> answer choices 0 message content | value',
    'spent.total_tokens -> answer.usage total_tokens | value',
  ]);
});

test('a function that the answer is given to, and hands it back to that caller alone', () => {
  const files = {
    'main.ts': `import { client, params } from './llm';
const first = ({ choices }) => choices[0];
const chat = first(await client.chat.completions.create(params));
const old = first(await client.completions.create({ model: 'gpt-3.5-turbo-instruct', prompt: '' }));
send(chat.message.content, old.text);`,
  };
  expect(told(files)).toEqual([
    'choices -> answer choices | held',
    'choices[0] -> answer.choices 0 | held',
    'chat.message.content -> answer.choices.0 message content | value',
    'old.text -> answer.choices.0 text | value',
  ]);
});

test('a field that a class keeps the answer in, declared or not', () => {
  const files = {
    'chat.ts': `import { client, params } from './llm';
class Chat {
  last;
  async run() {
    this.last = await client.chat.completions.create(params);
    this.other = this.last.choices[0];
  }
  text = () => this.last.choices[0].message.content + this.other.index;
}`,
  };
  expect(told(files)).toEqual([
    'this.last.choices[0] -> answer choices 0 | held',
    'this.last.choices[0].message.content -> answer choices 0 message content | value',
    'this.other.index -> answer.choices.0 index | value',
  ]);
});

test('runners: one of the project, one of a package, a promise that is resolved, a list that is mapped', () => {
  const files = {
    'main.ts': `import { client, params } from './llm';
import pRetry from 'p-retry';
async function attempt(run) {
  return await run();
}
const own = await attempt(() => client.chat.completions.create(params));
const others = await pRetry(async () => client.chat.completions.create(params));
const made = await new Promise((resolve) => client.chat.completions.create(params).then((r) => resolve(r)));
const all = await Promise.all([1, 2].map(() => client.chat.completions.create(params)));
send(own.id, others.model, made.created, all[0].object);`,
  };
  expect(told(files)).toEqual([
    'own.id -> answer id | value',
    'others.model -> answer model | value',
    'made.created -> answer created | value',
    'all[0].object -> answer object | value',
  ]);
});

test('where it leaves sight, that is said', () => {
  const files = {
    'main.ts': `import { client, params } from './llm';
export async function handler() {
  return client.chat.completions.create(params);
}
export const other = async (res) => res.json(await client.chat.completions.create(params));`,
  };
  expect(told(files)).toEqual([
    'client.chat.completions.create(params) -> answer | handed (returned by handler, which nobody in sight calls)',
    'client.chat.completions.create(params) -> answer | handed (given to res.json)',
  ]);
});

test("the project's own fetchJson says how much of the response it hands back", () => {
  const files = {
    'http.ts': `export async function fetchJson(url, init) {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}`,
    'main.ts': `import { fetchJson } from './http';
const data = await fetchJson('https://api.openai.com/v1/embeddings', { method: 'POST', body: '{}' });
send(data.data[0].embedding);`,
  };
  expect(told(files)).toEqual([
    'response.ok -> envelope ok | value',
    'response.statusText -> envelope statusText | value',
    'data.data[0].embedding -> answer data 0 embedding | value',
  ]);
});

test('a place that reads several answers is told once, with all their requests', () => {
  const files = {
    'main.ts': `import { client, params } from './llm';
let completion;
if (fast) completion = await client.chat.completions.create(params);
else completion = await client.chat.completions.create({ ...params, n: 2 });
send(completion.id);`,
  };
  const [read, ...others] = usagesOf(scanFiles({ 'llm.ts': LLM, ...files }), 'result');
  expect(read?.requests).toHaveLength(2);
  expect(others).toEqual([]);
});

test('a function that calls itself with a part of the answer ends', () => {
  const files = {
    'main.ts': `import { client, params } from './llm';
const visit = (node) => [node.id, ...visit(node.next), ...visit(node.other)];
visit(await client.chat.completions.create(params));`,
  };
  expect(told(files)).toEqual([
    'node.id -> answer id | value',
    'node.next -> answer next | value',
    'node.other -> answer other | value',
  ]);
});

test('nothing is told of answers that only sound like the SDK', () => {
  const files = {
    'main.ts':
      'export async function go(api) {\n  const r = await api.chat.completions.create({});\n  send(r.choices);\n}',
  };
  expect(tellReads(scanFiles(files), files)).toEqual([]);
});
