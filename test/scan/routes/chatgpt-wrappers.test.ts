import { describe, expect, test } from 'vitest';
import { scanFiles, tellParameter, tellRequests, usagesOf } from '../scan-files.js';

describe('chatgpt', () => {
  const cases: Record<string, { files: Record<string, string>; found: string }> = {
    'in the same file': {
      files: {
        'a.ts':
          "import { ChatGPTAPI } from 'chatgpt';\nconst api = new ChatGPTAPI({ apiKey });\nawait api.sendMessage('x');",
      },
      found: 'a.ts:3 chat sendMessage proven <- a.ts:2',
    },
    'in a let of another file': {
      files: {
        'api.ts':
          "import { ChatGPTAPI } from 'chatgpt';\nexport let api: ChatGPTAPI;\nexport function init() {\n  api = new ChatGPTAPI({ apiKey });\n}",
        'a.ts': "import { api } from './api';\nawait api.sendMessage('x');",
      },
      found: 'a.ts:2 chat sendMessage proven <- api.ts:4',
    },
    'in a class field': {
      files: {
        'a.ts':
          "import { ChatGPTAPI } from 'chatgpt';\nclass S {\n  private api?: ChatGPTAPI;\n  init() { this.api = new ChatGPTAPI({}); }\n  ask() { return this.api.sendMessage('x'); }\n}",
      },
      found: 'a.ts:5 chat sendMessage proven <- a.ts:4',
    },
    'by dynamic import': {
      files: {
        'a.js':
          "let api;\nasync function init() {\n  const { ChatGPTAPI } = await import('chatgpt');\n  api = new ChatGPTAPI({});\n}\nconst ask = () => api.sendMessage('x');",
      },
      found: 'a.js:6 chat sendMessage proven <- a.js:4',
    },
    'through a helper that keeps import() from being compiled': {
      files: {
        'a.ts':
          "async function ask() {\n  const { ChatGPTAPI } = await importDynamic('chatgpt');\n  return new ChatGPTAPI({}).sendMessage('x');\n}",
      },
      found: 'a.ts:3 chat sendMessage proven <- a.ts:3',
    },
    'in a copy inside the tree': {
      files: {
        'vendor/chatgpt-5.1.1/index.js': 'export class ChatGPTAPI { sendMessage(text) { return text; } }',
        'a.ts':
          "import { ChatGPTAPI as Api } from './vendor/chatgpt-5.1.1/index';\nawait new Api({}).sendMessage('gpt-4o');",
      },
      found: 'a.ts:2 chat sendMessage inferred <- a.ts:2',
    },
  };
  test.each(Object.entries(cases))('%s', (_, { files, found }) => {
    expect(tellRequests(scanFiles(files))).toEqual([found]);
  });

  test('the parameters of the client hold for the request, and its own behind them', () => {
    const result = scanFiles({
      'a.ts': `import { ChatGPTAPI } from 'chatgpt';
const api = new ChatGPTAPI({ apiKey, apiBaseUrl: 'https://x.example/v1', completionParams: { model: 'gpt-4', top_p: 1 } });
api.sendMessage('x', { completionParams: { model: 'gpt-4o' }, onProgress: show });`,
    });
    const [request] = usagesOf(result, 'request');
    expect(request?.parameters?.properties.map(({ name }) => name)).toEqual(['model', 'top_p', 'model']);
    expect(tellParameter(result, 'model')).toEqual(['gpt-4o']);
    expect(request?.stream).toBe('yes');
    expect(usagesOf(result, 'client')).toMatchObject([
      { className: 'ChatGPTAPI', baseURL: { leaves: [{ pieces: [{ text: 'https://x.example/v1' }] }] } },
    ]);
  });

  test('the class for the web page is no client of the API', () => {
    const code =
      "import { ChatGPTUnofficialProxyAPI } from 'chatgpt';\nnew ChatGPTUnofficialProxyAPI({}).sendMessage('x');";
    const result = scanFiles({ 'a.ts': code });
    expect(tellRequests(result)).toEqual([]);
    expect(usagesOf(result, 'client')).toEqual([]);
  });

  test.each([
    [
      'sendMessage of something else',
      "import { ChatGPTAPI } from 'chatgpt';\nexport const make = () => new Bot();\nmake().sendMessage('x');",
    ],
    [
      'the class of another package',
      "import { ChatGPTAPI } from 'my-chatgpt'; // openai\nnew ChatGPTAPI({}).sendMessage('x');",
    ],
  ])('%s is none of it', (_, code) => {
    expect(tellRequests(scanFiles({ 'a.ts': code }))).toEqual([]);
  });
});

describe('other wrappers', () => {
  test.each([
    [
      'openai-fetch',
      "import { OpenAIClient } from 'openai-fetch';\nconst c = new OpenAIClient({ apiKey });\nc.streamChatCompletion({ model: 'gpt-4o' });",
      'a.ts:3 chat streamChatCompletion proven <- a.ts:2',
    ],
    [
      'openai-api',
      "import OpenAI from 'openai-api';\nconst c = new OpenAI('k');\nc.complete({ engine: 'davinci', prompt: 'x' });",
      'a.ts:3 completions complete proven <- a.ts:2',
    ],
    [
      'openai-streams',
      "import { OpenAI } from 'openai-streams';\nawait OpenAI('chat', { model: 'gpt-4o' }, { apiKey: 'k' });",
      "a.ts:2 chat OpenAI('chat') proven <- a.ts:2",
    ],
  ])('%s', (_, code, found) => {
    const result = scanFiles({ 'a.ts': code });
    expect(tellRequests(result)).toEqual([found]);
    expect(usagesOf(result, 'client')).toHaveLength(1);
  });

  test('openai-api by require takes the key itself', () => {
    const code =
      "const OpenAI = require('openai-api');\nnew OpenAI(process.env.OPENAI_KEY).complete({ engine: 'davinci' });";
    for (const file of ['a.js', 'a.ts']) {
      expect(usagesOf(scanFiles({ [file]: code }), 'client')).toMatchObject([
        { route: 'chatgpt', apiKey: { leaves: [{ kind: 'env', name: 'OPENAI_KEY' }] } },
      ]);
    }
  });
});
