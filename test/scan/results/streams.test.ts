import { expect, test } from 'vitest';
import { readsOf } from './tell-results.js';

const STREAM = 'const stream = await client.chat.completions.create({ ...params, stream: true });\n';
const FETCH = `await fetch('https://api.openai.com/v1/chat/completions', { body: JSON.stringify({ model: 'gpt-4o', stream: true }) })`;

test.each<[string, string, string[]]>([
  [
    'chunks of chat',
    `${STREAM}for await (const chunk of stream) {
  send(chunk.choices[0]?.delta?.content || '');
  if (chunk.choices[0].finish_reason === 'stop') break;
}`,
    [
      'stream for-await by chunk',
      'chunk.choices[0]?.delta?.content -> chunk choices 0 delta content | value',
      'chunk.choices[0].finish_reason -> chunk choices 0 finish_reason | compared stop',
    ],
  ],
  [
    'events of the Responses API',
    `const stream = await client.responses.create({ model: 'gpt-4o', input: 'x', stream: true });
for await (const event of stream) {
  switch (event.type) {
    case 'response.output_text.delta':
      send(event.delta);
  }
  if (event.type.startsWith('response.output')) send(event.response.usage.total_tokens);
}`,
    [
      'stream for-await by event',
      'event.type -> event type | compared response.output_text.delta',
      'event.delta -> event delta | value',
      'event.type -> event type | compared ~response.output',
      'event.response.usage.total_tokens -> event response usage total_tokens | value',
    ],
  ],
  [
    'a pattern in the loop',
    `${STREAM}for await (const { choices: [{ delta }] } of stream) send(delta.content);`,
    [
      'delta -> chunk choices 0 delta | held',
      'stream for-await by { choices: [{ delta }] }',
      'delta.content -> chunk.choices.0.delta content | value',
    ],
  ],
  [
    "the helper's listeners and promises",
    `const runner = client.chat.completions.stream(params);
runner.on('content', (delta) => send(delta));
runner.on('chunk', (c) => c.choices[0].delta.content);
const done = await runner.finalChatCompletion();
send(done.choices[0].message.content);
send(await runner.finalContent());`,
    [
      'runner events content by delta',
      'runner events chunk by c',
      'c.choices[0].delta.content -> chunk choices 0 delta content | value',
      'runner final finalChatCompletion',
      'done.choices[0].message.content -> answer choices 0 message content | value',
      'runner final finalContent',
      'runner.finalContent() -> answer choices [] message content | value',
    ],
  ],
  [
    'withResponse',
    `const { data: stream, response } = await client.chat.completions.create({ ...params, stream: true }).withResponse();
send(response.headers);
for await (const chunk of stream) send(chunk.usage.total_tokens);`,
    [
      'data: stream -> answer | held',
      'response -> envelope response | held',
      'response.headers -> envelope.response headers | handed (given to send)',
      'stream for-await by chunk',
      'chunk.usage.total_tokens -> chunk usage total_tokens | value',
    ],
  ],
  [
    'asResponse',
    'const raw = await client.chat.completions.create(params).asResponse();\nsend(raw.status, (await raw.json()).choices[0].message.content);',
    [
      'raw.status -> envelope status | value',
      '(await raw.json()).choices[0].message.content -> answer choices 0 message content | value',
    ],
  ],
  [
    'a parser of its own',
    `async function ask(onText) {
  const res = ${FETCH};
  const settings = JSON.parse(stored);
  const reader = res.body.getReader();
  for (;;) {
    const { value } = await reader.read();
    for (const line of decoder.decode(value).split('\\n')) {
      const json = JSON.parse(line.slice(6));
      onText(json.choices[0].delta.content, settings.theme);
    }
  }
}`,
    ['res.body sse', 'json.choices[0].delta.content -> chunk choices 0 delta content | value'],
  ],
  [
    'a parser in a function that the body is given to',
    `const res = ${FETCH};
await readLines(res.body);
async function readLines(body) {
  for await (const bytes of body) {
    const { choices } = JSON.parse(decode(bytes));
    send(choices[0].delta.content);
  }
}`,
    [
      'res.body -> answer | held',
      'body sse by bytes',
      'choices -> chunk choices | held',
      'choices[0].delta.content -> chunk.choices 0 delta content | value',
    ],
  ],
  [
    'a proxy',
    `export async function POST() {\n  const res = ${FETCH};\n  return new Response(res.body);\n}`,
    ['res.body handed (given to Response)'],
  ],
  [
    "the AI SDK's old adapter",
    `export async function POST() {\n  ${STREAM}  return new StreamingTextResponse(OpenAIStream(stream));\n}`,
    ['stream handed (given to OpenAIStream)'],
  ],
  [
    'a generator that hands chunks on',
    `async function* parts() {\n${STREAM}for await (const chunk of stream) yield chunk.choices[0];\n}
for await (const part of parts()) send(part.delta.content);`,
    [
      'stream for-await by chunk',
      'chunk.choices[0] -> chunk choices 0 | held',
      'part.delta.content -> chunk.choices.0 delta content | value',
    ],
  ],
  [
    'an event source',
    `fetchEventSource('https://api.openai.com/v1/chat/completions', {
  body: JSON.stringify({ model: 'gpt-4o', stream: true }),
  onmessage: (event) => send(JSON.parse(event.data).choices[0].delta.content),
});`,
    [
      expect.stringMatching(/^fetchEventSource\(.* sse$/),
      'JSON.parse(event.data).choices[0].delta.content -> chunk choices 0 delta content | value',
    ],
  ],
  [
    'a list that is no stream',
    'for await (const model of client.models.list()) send(model.id);',
    ['client.models.list() -> answer | looped', 'model.id -> answer.[] id | value'],
  ],
])('%s', (_, code, expected) => {
  expect(readsOf(code)).toEqual(expected);
});

test('the body of version 3 that tells its data by events', () => {
  const code = `
import { Configuration, OpenAIApi } from 'openai';
const api = new OpenAIApi(new Configuration());
const res = await api.createChatCompletion({ model: 'gpt-4o', messages: [], stream: true }, { responseType: 'stream' });
res.data.on('data', (bytes) => send(JSON.parse(bytes.toString().slice(6)).choices[0].delta.content));`;
  expect(readsOf(code, { major: 3 })).toEqual([
    'res.data sse data by bytes',
    'JSON.parse(bytes.toString().slice(6)).choices[0].delta.content -> chunk choices 0 delta content | value',
  ]);
});
