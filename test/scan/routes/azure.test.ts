import { describe, expect, test } from 'vitest';
import { scanFiles, tellParameter, tellPlace, tellRequests, usagesOf } from '../scan-files.js';

const IMPORT = "import { OpenAIClient, AzureKeyCredential, OpenAIKeyCredential } from '@azure/openai';";
const MADE = `${IMPORT}\nconst client = new OpenAIClient(process.env.AZURE_OPENAI_ENDPOINT, new AzureKeyCredential(process.env.AZURE_OPENAI_KEY));`;

function tellRoutes(code: string): string[] {
  const result = scanFiles({ 'a.ts': code });
  return [...usagesOf(result, 'client'), ...usagesOf(result, 'request')].map(
    (usage) => `${usage.kind} ${usage.route} ${tellPlace(usage)}`,
  );
}

describe('@azure/openai', () => {
  test.each<[string, string]>([
    ["getChatCompletions('gpt', [])", 'chat'],
    ["streamChatCompletions('gpt', [])", 'chat'],
    ["getCompletions('gpt', ['Hi'])", 'completions'],
    ["getEmbeddings('ada', ['Hi'])", 'embeddings'],
    ["getImages('dall-e', 'A cat')", 'images'],
    ["getAudioTranscription('whisper', file)", 'transcriptions'],
  ])('%s', (call, api) => {
    const method = call.replace(/\(.*/, '');
    expect(tellRequests(scanFiles({ 'a.ts': `${MADE}\nclient.${call};` }))).toEqual([
      `a.ts:3 ${api} ${method} proven <- a.ts:2`,
    ]);
  });

  test('the deployment is the model, options have the names that OpenAI gives them', () => {
    const call =
      "client.getChatCompletions('my-gpt', [{ role: 'system', content: 'x' }], { maxTokens: 20, topP: 0.5, abortSignal })";
    const result = scanFiles({ 'a.ts': `${MADE}\n${call};` });
    const [request] = usagesOf(result, 'request');
    expect(tellParameter(result, 'model')).toEqual(['my-gpt']);
    expect(request?.parameters?.properties.map(({ name, written, form }) => [name, written, form])).toEqual([
      ['model', undefined, 'argument'],
      ['messages', undefined, 'argument'],
      ['max_tokens', 'maxTokens', 'pair'],
      ['top_p', 'topP', 'pair'],
    ]);
    expect(request?.roles.map(({ leaves }) => leaves[0])).toMatchObject([{ pieces: [{ text: 'system' }] }]);
  });

  test('a stream is told by the method', () => {
    const code = `${MADE}\nclient.streamChatCompletions('a', []);\nclient.getChatCompletions('a', []);`;
    expect(usagesOf(scanFiles({ 'a.ts': code }), 'request').map(({ stream }) => stream)).toEqual(['yes', 'no']);
  });

  test('endpoint and key are read from the constructor', () => {
    const [client] = usagesOf(scanFiles({ 'a.ts': MADE }), 'client');
    expect(client).toMatchObject({ route: 'azure', className: 'OpenAIClient', confidence: 'proven' });
    expect(client?.baseURL?.leaves[0]).toMatchObject({ kind: 'env', name: 'AZURE_OPENAI_ENDPOINT' });
    expect(client?.apiKey?.leaves[0]).toMatchObject({ kind: 'env', name: 'AZURE_OPENAI_KEY' });
  });

  test('a class under another name, in a field, in another file', () => {
    const files = {
      'client.ts':
        "import { AzureKeyCredential as Key, OpenAIClient as Azure } from '@azure/openai';\nexport class Engine {\n  client = new Azure('https://x.openai.azure.com', new Key('k'));\n}",
      'b.ts': "import { Engine } from './client';\nnew Engine().client.getChatCompletions('gpt', []);",
    };
    expect(tellRequests(scanFiles(files))).toEqual(['b.ts:2 chat getChatCompletions proven <- client.ts:3']);
  });

  test('a client that comes in as a parameter counts where the package is imported', () => {
    const code = `${IMPORT}\nexport const ask = (client: OpenAIClient) => client.getChatCompletions('gpt', []);`;
    expect(tellRequests(scanFiles({ 'a.ts': code }))).toEqual(['a.ts:2 chat getChatCompletions inferred <- none']);
  });

  test("a project's own getEmbeddings is not one", () => {
    expect(
      tellRequests(scanFiles({ 'a.ts': "import OpenAI from 'openai';\nservice.getEmbeddings('a', ['b']);" })),
    ).toEqual([]);
  });

  test("a key of OpenAI's own makes it speak to OpenAI", () => {
    const code = `${IMPORT}\nconst client = new OpenAIClient(new OpenAIKeyCredential(process.env.OPENAI_API_KEY));`;
    const [client] = usagesOf(scanFiles({ 'a.ts': code }), 'client');
    expect(client?.baseURL).toBeUndefined();
    expect(client?.apiKey?.leaves[0]).toMatchObject({ kind: 'env', name: 'OPENAI_API_KEY' });
    expect(client?.because.at(-1)).toContain("OpenAI's own host");
  });
});

describe('the openai package with the options of Azure', () => {
  test.each<[string, string, string]>([
    [
      'a base URL with deployments',
      '{ baseURL: `https://${name}.openai.azure.com/openai/deployments/${deployment}` }',
      'azure',
    ],
    [
      'a base URL from the environment and an api-version',
      "{ baseURL: process.env.BASE, defaultQuery: { 'api-version': '2024-02-01' } }",
      'azure',
    ],
    ['a base URL from the environment', '{ baseURL: process.env.BASE }', 'openai'],
    ["OpenAI's own", "{ baseURL: 'https://api.openai.com/v1' }", 'openai'],
  ])('%s', (_, options, route) => {
    expect(tellRoutes(`import OpenAI from 'openai';\nexport const client = new OpenAI(${options});`)).toEqual([
      `client ${route} a.ts:2`,
    ]);
  });
});

describe('raw HTTP', () => {
  test.each<[string, string, string]>([
    [
      'a deployments URL',
      "fetch(`${endpoint}/openai/deployments/${name}/chat/completions?api-version=${version}`, { method: 'POST' });",
      'azure',
    ],
    ['an Azure host', "fetch('https://x.openai.azure.com/openai/v1/responses', { method: 'POST' });", 'azure'],
    [
      'an unknown host with an api-key header',
      "fetch(`${endpoint}/chat/completions`, { method: 'POST', headers: { 'api-key': key } });",
      'azure',
    ],
    [
      'an unknown host with a bearer token',
      "fetch(`${endpoint}/chat/completions`, { method: 'POST', headers: { Authorization: `Bearer ${key}` } });",
      'http',
    ],
    [
      'a URL that becomes one of Azure only sometimes',
      "async function ask(url: string, azure: boolean) {\n  if (azure) url += 'openai/deployments/gpt/chat/completions?api-version=1';\n  return fetch(url, { method: 'POST' });\n}\nexport const run = (settings: Settings) => ask(settings.endpoint, settings.azure);",
      'http',
    ],
  ])('%s', (_, code, route) => {
    expect(tellRoutes(code).map((told) => told.replace(/ a\.ts:\d+/, ''))).toEqual([
      `client ${route}`,
      `request ${route}`,
    ]);
  });
});
