import { describe, expect, test } from 'vitest';
import { scanFiles, tellParameter, tellRequests, usagesOf } from '../scan-files.js';

const scan = (code: string) => scanFiles({ 'a.ts': code });

describe('a construction is client and request', () => {
  test.each([
    ['@langchain/openai', 'ChatOpenAI', 'chat'],
    ['@langchain/openai', 'AzureChatOpenAI', 'chat'],
    ['@langchain/openai', 'OpenAI', 'completions'],
    ['@langchain/openai', 'OpenAIEmbeddings', 'embeddings'],
    ['@langchain/openai', 'AzureOpenAIEmbeddings', 'embeddings'],
    ['@langchain/openai', 'DallEAPIWrapper', 'images'],
    ['langchain/chat_models/openai', 'ChatOpenAI', 'chat'],
    ['langchain/llms/openai', 'OpenAI', 'completions'],
    ['langchain/llms/openai', 'OpenAIChat', 'chat'],
    ['langchain/embeddings/openai', 'OpenAIEmbeddings', 'embeddings'],
    ['@langchain/classic/chat_models/openai', 'ChatOpenAI', 'chat'],
    ['https://esm.sh/langchain@0.0.200/llms/openai', 'OpenAI', 'completions'],
  ])('%s %s', (module, name, api) => {
    const result = scan(`import { ${name} } from '${module}';\nexport const model = new ${name}({ temperature: 0 });`);
    expect(tellRequests(result)).toEqual([`a.ts:2 ${api} ${name} proven <- a.ts:2`]);
    expect(usagesOf(result, 'client')).toMatchObject([{ route: 'langchain', className: name, argument: 'object' }]);
  });

  test.each([
    ['no argument', 'new ChatOpenAI()'],
    ['a subclass', 'class Mine extends ChatOpenAI { constructor() { super({ model: id }); } }'],
    ['an alias', 'const C = ChatOpenAI; new C({})'],
  ])('with %s', (_, code) => {
    const result = scan(`import { ChatOpenAI } from '@langchain/openai'; const id = 'gpt-4o';\n${code};`);
    expect(tellRequests(result)).toEqual(['a.ts:2 chat ChatOpenAI proven <- a.ts:2']);
  });

  test('from a barrel', () => {
    const files = {
      'llm.ts': "export * from '@langchain/openai';",
      'a.ts': "import { ChatOpenAI } from './llm';\nnew ChatOpenAI({ model: 'gpt-4o' });",
    };
    expect(tellRequests(scanFiles(files))).toEqual(['a.ts:2 chat ChatOpenAI proven <- a.ts:2']);
  });
});

test('barrels that re-export each other end', () => {
  const files = {
    'one.ts': "export * from './two';\nexport * from './one';",
    'two.ts': "export * from './one';\nexport { ChatOpenAI as Chat } from '@langchain/openai';",
    'a.ts': "import { Chat, Missing } from './one';\nnew Missing({});\nnew Chat({ model: 'gpt-4o' });",
  };
  expect(tellRequests(scanFiles(files))).toEqual(['a.ts:3 chat ChatOpenAI proven <- a.ts:3']);
});

describe('key and base URL', () => {
  test.each([
    ["{ openAIApiKey: 'k', configuration: { baseURL: 'u' } }"],
    ["{ apiKey: 'k', configuration: { basePath: 'u' } }"],
    ["{ openAIApiKey: 'k' }, { basePath: 'u' }"],
    ["{ azureOpenAIApiKey: 'k' }, { baseURL: 'u' }"],
    ["{ configuration: { apiKey: 'k', baseURL: 'u' } }"],
  ])('%s', (options) => {
    const [client] = usagesOf(
      scan(`import { ChatOpenAI } from '@langchain/openai';\nnew ChatOpenAI(${options});`),
      'client',
    );
    expect(client?.apiKey?.leaves).toMatchObject([{ pieces: [{ text: 'k' }] }]);
    expect(client?.baseURL?.leaves).toMatchObject([{ pieces: [{ text: 'u' }] }]);
  });
});

describe('options are told as parameters', () => {
  const code = (options: string) => `import { ChatOpenAI } from '@langchain/openai';\nnew ChatOpenAI(${options});`;
  test.each([
    ["{ modelName: 'gpt-4o' }", [['model', 'modelName']]],
    ["{ model: 'gpt-4o', cache: true }", [['model', undefined]]],
    [
      '{ maxTokens: 9, topP: 1, stopSequences: [] }',
      [
        ['max_tokens', 'maxTokens'],
        ['top_p', 'topP'],
        ['stop', 'stopSequences'],
      ],
    ],
    [
      '{ modelKwargs: { response_format: {}, frequencyPenalty: 1 } }',
      [
        ['response_format', undefined],
        ['frequency_penalty', 'frequencyPenalty'],
      ],
    ],
  ])('%s', (options, expected) => {
    const [request] = usagesOf(scan(code(options)), 'request');
    expect(request?.parameters?.properties.map(({ name, written }) => [name, written])).toEqual(expected);
  });

  test.each([
    ['{ streaming: true }', 'yes'],
    ['{}', 'unknown'],
  ])('%s streams: %s', (options, stream) => {
    expect(usagesOf(scan(code(options)), 'request')).toMatchObject([{ stream }]);
  });

  test('the spans are those of what is written', () => {
    const text = code("{ modelName: 'gpt-4o' }");
    const [request] = usagesOf(scan(text), 'request');
    const [model] = request?.parameters?.properties ?? [];
    expect(text.slice(...(model?.nameSpan ?? [0, 0]))).toBe('modelName');
    expect(tellParameter(scan(text), 'model')).toEqual(['gpt-4o']);
  });
});

describe('what a class asks for can depend on its options', () => {
  test.each([
    ["{ modelName: 'gpt-3.5-turbo' }", 'chat'],
    ["{ modelName: 'gpt-3.5-turbo-instruct' }", 'completions'],
    ['{ temperature: 0 }', 'completions'],
  ])('OpenAI with %s', (options, api) => {
    const result = scan(`import { OpenAI } from 'langchain/llms/openai';\nnew OpenAI(${options});`);
    expect(tellRequests(result)).toEqual([`a.ts:2 ${api} OpenAI proven <- a.ts:2`]);
  });

  test('at Azure the deployment is the model, and the endpoint is no base URL', () => {
    const result = scan(
      "import { AzureChatOpenAI } from '@langchain/openai';\nnew AzureChatOpenAI({ azureOpenAIApiDeploymentName: 'gpt-4o', azureOpenAIEndpoint: 'https://x.example' });",
    );
    expect(tellParameter(result, 'model')).toEqual(['gpt-4o']);
    expect(usagesOf(result, 'client')[0]).not.toHaveProperty('baseURL');
  });
});

describe('what is done with a model in sight', () => {
  test.each([
    ["llm.withStructuredOutput(schema, { method: 'jsonSchema' })", 'withStructuredOutput'],
    ["llm.bindTools(tools, { tool_choice: 'any' })", 'bindTools'],
    ['createReactAgent({ llm, tools })', 'createReactAgent'],
  ])('%s', (call, method) => {
    const code = `import { ChatOpenAI } from '@langchain/openai';
import { createReactAgent } from '@langchain/langgraph/prebuilt';
const llm = new ChatOpenAI({ model: 'gpt-4o' });
${call};`;
    expect(tellRequests(scan(code))).toEqual([
      'a.ts:3 chat ChatOpenAI proven <- a.ts:3',
      `a.ts:4 chat ${method} proven <- a.ts:3`,
    ]);
  });

  test('and not with one of another vendor', () => {
    const code = `import { ChatAnthropic } from '@langchain/anthropic'; // openai
new ChatAnthropic({ model: 'claude' }).withStructuredOutput(schema);`;
    expect(tellRequests(scan(code))).toEqual([]);
  });
});

describe('a model id alone', () => {
  test('is told without its vendor, where it is written', () => {
    const text = "import { initChatModel } from 'langchain';\nawait initChatModel('openai:gpt-4o');";
    const [request] = usagesOf(scan(text), 'request');
    const [leaf] = request?.parameters?.properties[0]?.value.leaves ?? [];
    const [piece] = leaf?.kind === 'text' ? leaf.pieces : [];
    const place = piece?.kind === 'text' ? piece.place : undefined;
    expect(text.slice(...(place?.span ?? [0, 0]))).toBe('gpt-4o');
  });

  test.each([
    [
      "initChatModel('openai:gpt-4o')",
      'langchain/chat_models/universal',
      ['a.ts:2 chat initChatModel proven <- a.ts:2'],
    ],
    ["initChatModel('gpt-4o')", 'langchain', ['a.ts:2 chat initChatModel proven <- a.ts:2']],
    [
      "initChatModel('my-model', { modelProvider: 'openai' })",
      'langchain',
      ['a.ts:2 chat initChatModel proven <- a.ts:2'],
    ],
    ["initChatModel('gpt-4o', { modelProvider: 'openrouter' })", 'langchain', []],
    ["initChatModel('anthropic:claude')", 'langchain', []],
    ["initChatModel('openai:gpt-4o')", './models', []],
    ["createAgent({ model: 'openai:gpt-4o', tools: [] })", 'langchain', ['a.ts:2 chat createAgent proven <- a.ts:2']],
    ["createAgent({ model: 'anthropic:claude' })", 'langchain', []],
  ])('%s of %s', (call, module, found) => {
    const name = call.slice(0, call.indexOf('('));
    expect(tellRequests(scan(`import { ${name} } from '${module}'; // openai\nawait ${call};`))).toEqual(found);
  });
});

describe('names alone are nothing', () => {
  test.each([
    ['another package', "import { ChatOpenAI } from '@other/openai';\nnew ChatOpenAI({ model: 'gpt-4o' });"],
    ["the project's own class", "class ChatOpenAI { constructor(o: object) {} }\nnew ChatOpenAI({ model: 'gpt-4o' });"],
    [
      'another vendor of LangChain',
      "import { ChatAnthropic } from '@langchain/anthropic'; // openai\nnew ChatAnthropic({ model: 'claude' });",
    ],
  ])('%s', (_, code) => {
    const result = scan(code);
    expect(tellRequests(result)).toEqual([]);
    expect(usagesOf(result, 'client')).toEqual([]);
  });
});
