import { describe, expect, test } from 'vitest';
import { scanFiles, tellRequests, usagesOf } from '../scan-files.js';

const tell = (code: string) => tellRequests(scanFiles({ 'a.ts': code }));

describe('an agent is a request', () => {
  test.each([
    ["new Agent({ name: 'a', model: 'gpt-4.1' })", 'responses Agent'],
    ["new Agent({ name: 'a' })", 'responses Agent'],
    ["new RealtimeSession(agent, { model: 'gpt-realtime' })", 'realtime RealtimeSession'],
    ['webSearchTool()', 'responses webSearchTool'],
    ["new OpenAIResponsesModel(client, 'gpt-4.1')", 'responses OpenAIResponsesModel'],
  ])('%s', (made, told) => {
    const name = /\w+(?=\()/.exec(made)?.[0];
    expect(tell(`import { ${name} } from '@openai/agents';\nexport const x = ${made};`)[0]).toMatch(
      `a.ts:2 ${told} proven <- `,
    );
  });

  test('its settings are told as parameters', () => {
    const code =
      "import { Agent } from '@openai/agents';\nnew Agent({ model: 'gpt-4.1', modelSettings: { topP: 1 }, instructions: 'x' });";
    const [request] = usagesOf(scanFiles({ 'a.ts': code }), 'request');
    expect(request?.parameters?.properties.map(({ name }) => name)).toEqual(['model', 'top_p', 'modelSettings']);
  });

  test('a model object is the request, with the client that it is given', () => {
    const code = `import { Agent, OpenAIChatCompletionsModel } from '@openai/agents';
import OpenAI from 'openai';
const client = new OpenAI();
new Agent({ model: new OpenAIChatCompletionsModel(client, 'gpt-4o') });`;
    expect(tell(code)).toEqual(['a.ts:4 chat OpenAIChatCompletionsModel proven <- a.ts:3']);
  });
});

describe('the client that the SDK makes by itself', () => {
  const agent = "import { Agent } from '@openai/agents';\nexport const a = new Agent({ model: 'gpt-4o' });";

  test('is told where agents run, once a file', () => {
    const files = {
      'agent.ts': agent,
      'a.ts':
        "import { run } from '@openai/agents';\nimport { a } from './agent';\nawait run(a, 'x');\nawait run(a, 'y');",
    };
    expect(tellRequests(scanFiles(files))).toEqual(['agent.ts:2 responses Agent proven <- a.ts:3']);
  });

  test('is told where agents are defined when nobody in sight runs them', () => {
    expect(tell(agent)).toEqual(['a.ts:2 responses Agent proven <- a.ts:2']);
  });

  test('can be replaced behind the imports and what loads the environment', () => {
    const text =
      "import { run } from '@openai/agents';\nimport dotenv from 'dotenv';\n\ndotenv.config();\nawait run(a, 'x');";
    const [client] = usagesOf(scanFiles({ 'a.ts': text }), 'client');
    expect(text.slice(client?.setupPlace?.span[0])).toBe("\nawait run(a, 'x');");
  });

  test.each([
    'setDefaultModelProvider(new OpenAIProvider({ useResponses: false }))',
    'new Runner({ modelProvider: new OpenAIProvider({ useResponses: false }) })',
  ])('is none beside %s, which speaks chat completions', (code) => {
    const text = `import { Agent, OpenAIProvider, Runner, run, setDefaultModelProvider } from '@openai/agents';
${code};
await run(new Agent({ model: 'gpt-4o' }), 'x');`;
    expect(tell(text)).toEqual(['a.ts:3 chat Agent proven <- a.ts:2']);
  });
});

describe('what is set for all agents', () => {
  test('the client and the API', () => {
    const files = {
      'setup.ts': `import OpenAI from 'openai';
import { setDefaultOpenAIClient, setOpenAIAPI } from '@openai/agents';
setDefaultOpenAIClient(new OpenAI());
setOpenAIAPI('chat_completions');`,
      'a.ts': "import { Agent } from '@openai/agents';\nexport const a = new Agent({ model: 'gpt-4o' });",
    };
    expect(tellRequests(scanFiles(files))).toEqual([
      'a.ts:2 chat Agent proven <- setup.ts:3',
      'setup.ts:3 chat setDefaultOpenAIClient proven <- setup.ts:3',
    ]);
  });

  test('the key, which makes the setter a client', () => {
    const code = `import { Agent, setDefaultOpenAIKey } from '@openai/agents';
setDefaultOpenAIKey(process.env.MY_KEY);
new Agent({});`;
    const result = scanFiles({ 'a.ts': code });
    expect(tellRequests(result)).toEqual(['a.ts:3 responses Agent proven <- a.ts:2']);
    expect(usagesOf(result, 'client')).toMatchObject([{ apiKey: { leaves: [{ kind: 'env', name: 'MY_KEY' }] } }]);
  });
});

test('a provider is a client, unless it is made around one', () => {
  const code = `import { OpenAIProvider } from '@openai/agents';
import OpenAI from 'openai';
new OpenAIProvider({ apiKey: 'k', baseURL: 'https://x.example/v1' });
new OpenAIProvider({ openAIClient: new OpenAI() });`;
  const clients = usagesOf(scanFiles({ 'a.ts': code }), 'client');
  expect(clients.map(({ className, position }) => `${className}:${position.line}`)).toEqual([
    'OpenAIProvider:3',
    'OpenAI:4',
  ]);
});

test.each([
  ['an Agent of another package', "import { Agent } from 'undici'; // openai\nnew Agent({ model: 'gpt-4o' });"],
  [
    'a model of another vendor',
    "import { Agent } from '@openai/agents';\nimport { aisdk } from '@openai/agents-extensions';\nnew Agent({ model: aisdk(x) });",
  ],
])('%s is none of it', (_, code) => {
  expect(tell(code)).toEqual([]);
});
