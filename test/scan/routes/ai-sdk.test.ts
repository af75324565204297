import { describe, expect, test } from 'vitest';
import { scanFiles, tellParameter, tellRequests, usagesOf } from '../scan-files.js';

const tell = (code: string, rest: Record<string, string> = {}) => tellRequests(scanFiles({ 'a.ts': code, ...rest }));

describe('a model that is asked for is a request', () => {
  test.each([
    ['()', 'chat', 'openai()'],
    ['.chat()', 'chat', 'openai.chat()'],
    ['.languageModel()', 'chat', 'openai.languageModel()'],
    ['.responses()', 'chat', 'openai.responses()'],
    ['.completion()', 'chat', 'openai.completion()'],
    ['.embedding()', 'embeddings', 'openai.embedding()'],
    ['.textEmbedding()', 'embeddings', 'openai.textEmbedding()'],
    ['.textEmbeddingModel()', 'embeddings', 'openai.textEmbeddingModel()'],
    ['.image()', 'images', 'openai.image()'],
    ['.speech()', 'speech', 'openai.speech()'],
    ['.transcription()', 'transcriptions', 'openai.transcription()'],
  ])('openai%s', (method, api, told) => {
    const call = method.replace('()', "('some-model')");
    expect(tell(`import { openai } from '@ai-sdk/openai';\nexport const model = openai${call};`)).toEqual([
      `a.ts:2 ${api} ${told} proven <- a.ts:1`,
    ]);
  });

  test('its positional argument is the model', () => {
    const code =
      "import { openai } from '@ai-sdk/openai';\nconst m = openai(process.env.MODEL ?? 'gpt-4o', { logitBias: {} });";
    const result = scanFiles({ 'a.ts': code });
    expect(tellParameter(result, 'model')).toEqual(['env MODEL', 'fallback gpt-4o']);
    const [request] = usagesOf(result, 'request');
    const [model] = request?.parameters?.properties ?? [];
    expect(model?.form).toBe('argument');
    expect(code.slice(...(model?.removal ?? [0, 0]))).toBe("process.env.MODEL ?? 'gpt-4o'");
    expect(request?.settings?.properties.map(({ name }) => name)).toEqual(['logitBias']);
  });

  test('which API answers to the bare call is said to depend on the version', () => {
    const [request] = usagesOf(
      scanFiles({ 'a.ts': "import { openai } from '@ai-sdk/openai';\nopenai('gpt-4o');" }),
      'request',
    );
    expect(request?.because.join()).toContain('Responses from ai 5 on');
  });

  test('where the model goes is not counted again', () => {
    const code = `import { generateText } from 'ai';
import { openai } from '@ai-sdk/openai';
const model = openai('gpt-4o');
await generateText({ model, prompt: 'x' });
await generateText({ model, prompt: 'y' });`;
    expect(tell(code)).toEqual(['a.ts:3 chat openai() proven <- a.ts:2']);
  });
});

describe('a provider is found', () => {
  const cases: Record<string, { files: Record<string, string>; found: string[] }> = {
    'made and asked in one expression': {
      files: {
        'a.ts': "import { createOpenAI } from '@ai-sdk/openai';\nexport const m = createOpenAI({ apiKey: k })(id);",
      },
      found: ['a.ts:2 chat openai() proven <- a.ts:2'],
    },
    'in another file': {
      files: {
        'p.ts': "import { createOpenAI as make } from '@ai-sdk/openai';\nexport const provider = make();",
        'a.ts': "import { provider } from './p';\nexport const m = provider.chat('gpt-4o');",
      },
      found: ['a.ts:2 chat openai.chat() proven <- p.ts:2'],
    },
    're-exported ready-made': {
      files: {
        'p.ts': "export { openai as llm } from '@ai-sdk/openai';",
        'a.ts': "import { llm } from './p';\nexport const m = llm('gpt-4o');",
      },
      found: ['a.ts:2 chat openai() proven <- p.ts:1'],
    },
    'of a whole module': {
      files: { 'a.ts': "import * as sdk from '@ai-sdk/openai';\nexport const m = sdk.openai('gpt-4o');" },
      found: ['a.ts:2 chat openai() proven <- a.ts:2'],
    },
    'by require': {
      files: { 'a.js': "const { openai } = require('@ai-sdk/openai');\nmodule.exports = openai('gpt-4o');" },
      found: ['a.js:2 chat openai() proven <- a.js:1'],
    },
    'by dynamic import': {
      files: { 'a.ts': "const { openai } = await import('@ai-sdk/openai');\nopenai('gpt-4o');" },
      found: ['a.ts:2 chat openai() proven <- a.ts:1'],
    },
    'by a Deno specifier': {
      files: { 'a.ts': "import { openai } from 'npm:@ai-sdk/openai@1.0.0';\nopenai('gpt-4o');" },
      found: ['a.ts:2 chat openai() proven <- a.ts:1'],
    },
    'in a class field': {
      files: {
        'a.ts':
          "import { createOpenAI } from '@ai-sdk/openai';\nclass S {\n  private p = createOpenAI({});\n  ask(id: string) { return this.p(id); }\n}",
      },
      found: ['a.ts:4 chat openai() proven <- a.ts:3'],
    },
    'of a compatible host': {
      files: {
        'a.ts':
          "import { createOpenAICompatible } from '@ai-sdk/openai-compatible';\nexport const m = createOpenAICompatible({ baseURL: url }).chatModel(id);",
      },
      found: ['a.ts:2 chat openai.chatModel() proven <- a.ts:2'],
    },
    'of Azure': {
      files: {
        'a.ts': "import { createAzure } from '@ai-sdk/azure';\nexport const m = createAzure({})('gpt-4o-deployment');",
      },
      found: ['a.ts:2 chat azure() proven <- a.ts:2'],
    },
  };
  test.each(Object.entries(cases))('%s', (_, { files, found }) => {
    expect(tellRequests(scanFiles(files))).toEqual(found);
  });

  test('with its key and its base URL, whosever it is', () => {
    const code =
      "import { createOpenAI } from '@ai-sdk/openai';\nexport const p = createOpenAI({ apiKey: process.env.X_KEY, baseURL: 'https://api.x.example/v1' });";
    const [client] = usagesOf(scanFiles({ 'a.ts': code }), 'client');
    expect(client).toMatchObject({
      route: 'ai-sdk',
      className: 'createOpenAI',
      argument: 'object',
      apiKey: { leaves: [{ kind: 'env', name: 'X_KEY' }] },
      baseURL: { leaves: [{ pieces: [{ text: 'https://api.x.example/v1' }] }] },
    });
  });

  test('ready-made at its import, without an argument', () => {
    const clients = usagesOf(
      scanFiles({ 'a.ts': "import { openai } from '@ai-sdk/openai';\nopenai('gpt-4o');" }),
      'client',
    );
    expect(clients).toMatchObject([{ className: 'openai', argument: 'none', position: { line: 1, column: 10 } }]);
  });
});

describe('a registry', () => {
  const registry = (ask: string) => `import { createProviderRegistry, customProvider } from 'ai';
import { anthropic } from '@ai-sdk/anthropic';
import { openai } from '@ai-sdk/openai';
const registry = createProviderRegistry({ openai, anthropic });
const custom = customProvider({ languageModels: { fast: anthropic('haiku') }, fallbackProvider: openai });
export const f = (id: string) => ${ask};`;

  test.each([
    ["registry.languageModel('openai:gpt-4o')", ['a.ts:6 chat registry.languageModel() proven <- a.ts:3']],
    ["registry.languageModel('anthropic:haiku')", []],
    ['registry.languageModel(id)', ['a.ts:6 chat registry.languageModel() inferred <- a.ts:3']],
    [
      "registry.textEmbeddingModel('openai:text-embedding-3-small')",
      ['a.ts:6 embeddings registry.textEmbeddingModel() proven <- a.ts:3'],
    ],
    ["custom.languageModel('gpt-4o')", ['a.ts:6 chat registry.languageModel() proven <- a.ts:3']],
    ["custom.languageModel('fast')", []],
  ])('%s', (ask, found) => {
    expect(tell(registry(ask))).toEqual(found);
  });
});

describe("OpenAI's models through the AI gateway", () => {
  test.each([
    ["generateText({ model: 'openai/gpt-5', prompt: 'x' })", ['a.ts:2 chat generateText proven <- none']],
    ["streamObject({ model: 'openai/gpt-5' })", ['a.ts:2 chat streamObject proven <- none']],
    ["embed({ model: 'openai/text-embedding-3-small', value: 'x' })", ['a.ts:2 embeddings embed proven <- none']],
    ["new Agent({ model: 'openai/gpt-5' })", ['a.ts:2 chat Agent proven <- none']],
    ["gateway('openai/gpt-5')", ['a.ts:2 chat gateway() proven <- none']],
    ["gateway.languageModel('openai/gpt-5')", ['a.ts:2 chat gateway.languageModel() proven <- none']],
    ["createGateway({})('openai/gpt-5')", ['a.ts:2 chat gateway() proven <- none']],
    ["generateText({ model: 'anthropic/claude' })", []],
    ["gateway('anthropic/claude')", []],
  ])('%s', (call, found) => {
    const code = `import { Agent, createGateway, embed, gateway, generateText, streamObject } from 'ai'; // openai\nexport const x = ${call};`;
    expect(tell(code)).toEqual(found);
  });

  test('say that no client of the tree stands behind them, and what was written', () => {
    const code = "import { streamText } from 'ai';\nstreamText({ model: 'openai/gpt-5', maxOutputTokens: 9 });";
    const [request] = usagesOf(scanFiles({ 'a.ts': code }), 'request');
    expect(request).toMatchObject({ clientUnseen: 'the AI gateway', stream: 'yes' });
    expect(request?.parameters?.properties.map(({ name, written }) => [name, written])).toEqual([
      ['model', undefined],
      ['max_tokens', 'maxOutputTokens'],
    ]);
  });
});

describe('names alone are nothing', () => {
  test.each([
    [
      "a project's own openai()",
      "import { openai } from './llm';\nopenai('gpt-4o');",
      { 'llm.ts': 'export const openai = (id: string) => id;' },
    ],
    [
      'the same name from another package',
      "import { openai, createOpenAI } from '@other/openai';\nopenai('gpt-4o');\ncreateOpenAI()('gpt-4o');",
      {},
    ],
    [
      'another vendor beside it',
      "import { createOpenAI } from '@ai-sdk/openai';\nimport { createAnthropic } from '@ai-sdk/anthropic';\nexport { createOpenAI };\ncreateAnthropic()('claude');",
      {},
    ],
    [
      'generateText of the project',
      "import { generateText } from './text';\ngenerateText({ model: 'openai/gpt-5' });",
      { 'text.ts': 'export const generateText = (o: object) => o;' },
    ],
    [
      'a stream of an answer that was fetched elsewhere',
      "import { OpenAIStream } from 'ai';\nexport const f = (response: Response) => OpenAIStream(response);",
      {},
    ],
    ['types', "import type { openai } from '@ai-sdk/openai';\nexport type X = typeof openai;", {}],
  ])('%s', (_, code, rest) => {
    const result = scanFiles({ 'a.ts': code, ...rest });
    expect(tellRequests(result)).toEqual([]);
    expect(usagesOf(result, 'client')).toEqual([]);
  });
});
