import { describe, expect, test } from 'vitest';
import type { Place, ResultUsage, Span } from '../../../src/scan/usage.js';
import { scanFiles, usagesOf } from '../scan-files.js';

const CLIENT =
  "import OpenAI from 'openai';\nconst client = new OpenAI();\nconst params = { model: 'gpt-4o', messages: [] };\n";

function readsIn(code: string): ResultUsage[] {
  return usagesOf(scanFiles({ 'ask.ts': code }), 'result');
}

describe('the places of steps', () => {
  const code = `${CLIENT}const c = await client.chat.completions.create(params);
send((c as any)?.choices[0]!['message']?.tool_calls.at(1));
const { usage: { total_tokens: total = 0 }, choices: [, second] } = c;`;
  const [chain, total, second] = readsIn(code);
  const textOf = (place: Place | undefined) => place && code.slice(...place.span);
  const nameOf = (span: Span) => code.slice(...span);

  test('a member with its dot or brackets, its name alone', () => {
    expect(chain?.steps.map(({ place, nameSpan, form }) => [textOf(place), nameOf(nameSpan), form])).toEqual([
      ['?.choices', 'choices', 'member'],
      ['[0]', '0', 'index'],
      ["['message']", 'message', 'member'],
      ['?.tool_calls', 'tool_calls', 'member'],
      ['.at(1)', '1', 'index'],
    ]);
    expect(textOf(chain?.base)).toBe('(c as any)');
    expect(chain?.pattern).toBeUndefined();
  });

  test('an element of a pattern as a whole, its name, the pattern around it and what fills it', () => {
    expect(total?.steps.map(({ place, nameSpan, form }) => [textOf(place), nameOf(nameSpan), form])).toEqual([
      ['usage: { total_tokens: total = 0 }', 'usage', 'binding'],
      ['total_tokens: total = 0', 'total_tokens', 'binding'],
    ]);
    expect(second?.steps.map(({ name, place }) => [name, textOf(place)])).toEqual([
      ['choices', 'choices: [, second]'],
      ['1', 'second'],
    ]);
    expect(textOf(total?.base)).toBe('c');
    expect(textOf(total?.pattern)).toBe('{ usage: { total_tokens: total = 0 }, choices: [, second] }');
  });
});

test('the step out of an envelope stands beside the steps of the answer', () => {
  const code =
    "const res = await axios.post('https://api.openai.com/v1/embeddings', {});\nsend(res.data.data[0].embedding);";
  const [read] = readsIn(code);
  expect(read && [read.root, read.before, code.slice(...read.base.span), read.envelope?.name]).toEqual([
    'answer',
    0,
    'res.data',
    'data',
  ]);
  expect(read?.envelope && code.slice(...read.envelope.place.span)).toBe('.data');
});

test('the camel case of @azure/openai is told in the words of OpenAI', () => {
  const code = `import { OpenAIClient, AzureKeyCredential } from '@azure/openai';
const client = new OpenAIClient('https://x.openai.azure.com', new AzureKeyCredential(key));
const { choices, usage } = await client.getChatCompletions('deployment', []);
if (choices[0].finishReason === 'stop') send(usage.totalTokens);
for await (const event of client.listChatCompletions('deployment', [])) send(event.choices[0].delta.toolCalls);`;
  const steps = readsIn(code).flatMap((read) => read.steps.slice(read.before));
  expect(steps.flatMap(({ name, written }) => (written ? [[name, written]] : []))).toEqual([
    ['finish_reason', 'finishReason'],
    ['total_tokens', 'totalTokens'],
    ['tool_calls', 'toolCalls'],
  ]);
});

test('an id does not depend on the way that led to a place, nor on code above it', () => {
  const body = `export async function ask() {
  const c = await client.chat.completions.create(params);
  return c.choices[0].message.content + c.usage.total_tokens;
}`;
  const ids = (code: string) => readsIn(code).map(({ id }) => id);
  const before = ids(`${CLIENT}${body}`);
  expect(before).toHaveLength(2);
  expect(
    ids(`${CLIENT}const d = await client.embeddings.create({ input: '', model: 'm' });\nd.data;\n\n${body}`),
  ).toEqual(expect.arrayContaining(before));
});

describe('where the method is written', () => {
  const methodOf = (code: string, major: 3 | 7 = 7) =>
    usagesOf(scanFiles({ 'ask.ts': code }, { major }), 'request').map(
      ({ methodPlace }) => methodPlace && code.slice(...methodPlace.span),
    );
  const v3 = "import { Configuration, OpenAIApi } from 'openai';\nconst api = new OpenAIApi(new Configuration());\n";
  const azure =
    "import { OpenAIClient } from '@azure/openai';\nconst client = new OpenAIClient('https://x.openai.azure.com', k);\n";

  test.each<[string, string | undefined]>([
    [`${CLIENT}client.chat.completions.create(params);`, 'chat.completions.create'],
    [`${CLIENT}(client as OpenAI)!.beta.chat?.completions.parse(params);`, 'beta.chat?.completions.parse'],
    [`${CLIENT}const chat = client.chat;\nchat.completions.create(params);`, undefined],
    [`${CLIENT}client['chat'].completions.create(params);`, undefined],
    [`${azure}client.getChatCompletions('d', []);`, 'getChatCompletions'],
    ["fetch('https://api.openai.com/v1/chat/completions?x=1');", '/chat/completions'],
    ["const BASE = 'https://api.openai.com/v1/';\nfetch(BASE + 'embeddings');", 'embeddings'],
    ['const BASE = process.env.OPENAI_BASE_URL;\nfetch(`${BASE}/v1/completions`);', '/completions'],
    [
      "const http = axios.create({ baseURL: 'https://api.openai.com' });\nhttp.post('/v1/responses', {});",
      '/responses',
    ],
    ["const kind = 'chat/';\nfetch('https://api.openai.com/v1/' + kind + 'completions');", undefined],
  ])('%s', (code, expected) => {
    expect(methodOf(code)).toEqual([expected]);
  });

  test('in version 3', () => {
    expect(methodOf(`${v3}api.createChatCompletion({});`, 3)).toEqual(['createChatCompletion']);
  });
});
