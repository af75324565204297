import { expect, test } from 'vitest';
import { scanFiles, tellRequests, usagesOf } from '../scan-files.js';

test.each([
  ["import { openai } from '@llamaindex/openai';", "openai({ model: 'gpt-4o' })", 'chat openai'],
  ["import { OpenAI } from 'llamaindex';", "new OpenAI({ model: 'gpt-4o' })", 'chat OpenAI'],
  ["import { OpenAIEmbedding } from 'llamaindex';", 'new OpenAIEmbedding()', 'embeddings OpenAIEmbedding'],
])('%s %s', (imported, call, told) => {
  const result = scanFiles({ 'a.ts': `${imported}\nSettings.llm = ${call};` });
  expect(tellRequests(result)).toEqual([`a.ts:2 ${told} proven <- a.ts:2`]);
});

test('key, base URL and parameters are read', () => {
  const options =
    "{ apiKey: 'k', additionalSessionOptions: { baseURL: 'u' }, maxTokens: 9, additionalChatOptions: { seed: 1 } }";
  const result = scanFiles({ 'a.ts': `import { OpenAI } from 'llamaindex';\nnew OpenAI(${options});` });
  const [client] = usagesOf(result, 'client');
  expect(client?.apiKey?.leaves).toMatchObject([{ pieces: [{ text: 'k' }] }]);
  expect(client?.baseURL?.leaves).toMatchObject([{ pieces: [{ text: 'u' }] }]);
  const [request] = usagesOf(result, 'request');
  expect(request?.parameters?.properties.map(({ name }) => name)).toEqual(['max_tokens', 'seed']);
});

test('an agent is a request unless it is given a model', () => {
  const code = `import { OpenAI, OpenAIAgent } from 'llamaindex';
new OpenAIAgent({ tools: [] });
new OpenAIAgent({ tools: [], llm: new OpenAI({ model: 'gpt-4o' }) });`;
  expect(tellRequests(scanFiles({ 'a.ts': code }))).toEqual([
    'a.ts:2 chat OpenAIAgent proven <- none',
    'a.ts:3 chat OpenAI proven <- a.ts:3',
  ]);
});

test.each([
  ['another package', "import { OpenAI } from '@other/llamaindex-openai';\nnew OpenAI({ model: 'gpt-4o' });"],
  [
    "a project's own openai()",
    "import { Settings } from 'llamaindex';\nconst openai = (o: object) => o;\nSettings.llm = openai({ model: 'gpt-4o' });",
  ],
])('%s is none of it', (_, code) => {
  expect(tellRequests(scanFiles({ 'a.ts': code }))).toEqual([]);
});
