import { describe, expect, test } from 'vitest';
import { scanFiles, usagesOf } from '../scan-files.js';

const HEAD = `import { openai } from '@ai-sdk/openai';
import { embed, generateObject, generateText, streamText, wrapLanguageModel } from 'ai';
`;

const requestsIn = (code: string, rest: Record<string, string> = {}) =>
  usagesOf(scanFiles({ 'a.ts': HEAD + code, ...rest }), 'request');

describe('the calls that a model is handed to', () => {
  test('give it their settings, under the names of OpenAI', () => {
    const [request] = requestsIn(
      "streamText({ model: openai('gpt-4o'), maxOutputTokens: 9, temperature: 1.4, tools: {} });",
    );
    expect(request?.parameters?.properties.map(({ name, written }) => [name, written])).toEqual([
      ['model', undefined],
      ['max_tokens', 'maxOutputTokens'],
      ['temperature', undefined],
      ['tools', undefined],
    ]);
    expect(request?.stream).toBe('yes');
    expect(request?.uses).toMatchObject([{ method: 'streamText', structured: false, proven: true }]);
  });

  test.each([
    ['by a constant', "const model = openai('gpt-4o');\ngenerateObject({ model, schema });"],
    ['wrapped', "generateObject({ model: wrapLanguageModel({ model: openai('gpt-4o'), middleware }), schema });"],
    ['for an output', "generateText({ model: openai('gpt-4o'), output: Output.object({ schema }) });"],
  ])('are found %s, and say whether a schema goes along', (_, code) => {
    const [request] = requestsIn(code);
    expect(request?.uses).toMatchObject([{ structured: true, proven: true }]);
  });

  test('are found across files', () => {
    const [request] = requestsIn("export const model = openai('gpt-4o');", {
      'b.ts': "import { generateText } from 'ai';\nimport { model } from './a';\ngenerateText({ model, topP: 0.5 });",
    });
    expect(request?.uses?.map(({ place }) => place.file)).toEqual(['b.ts']);
    expect(request?.parameters?.properties.map(({ name }) => name)).toEqual(['model', 'top_p']);
  });

  test('tell what is meant for OpenAI alone, and nothing of what is meant for others', () => {
    const [first, second] = requestsIn(
      "generateText({ model: openai('gpt-5'), providerOptions: { openai: { store: false } } });\n" +
        "generateText({ model: openai('gpt-5'), providerOptions: { anthropic: {} } });",
    );
    const [options] = first?.uses?.[0]?.vendorOptions ?? [];
    expect(options?.object?.properties.map(({ name }) => name)).toEqual(['openai']);
    expect(second?.uses).toMatchObject([{ method: 'generateText', vendorOptions: [] }]);
  });

  test('are only likely ones where the model comes from out of sight', () => {
    const [request] = requestsIn(
      "export const model = openai('gpt-4o');\nexport const f = (any: never) => generateText({ model: any });",
    );
    expect(request?.uses).toMatchObject([{ method: 'generateText', proven: false }]);
    expect(request?.parameters?.properties.map(({ name }) => name)).toEqual(['model']);
  });
});

test('a provider can be one of two', () => {
  const [request] = requestsIn("export const f = (own: boolean) => (own ? openai : other)('gpt-4o');");
  expect(request).toMatchObject({ method: 'openai()', clientUnseen: 'comes from other' });
});

describe('the place of the kind of model', () => {
  test.each([
    ["openai('gpt-4o')", ''],
    ["openai.chat('gpt-4o')", 'chat'],
    ["openai.textEmbeddingModel('text-embedding-3-small')", 'textEmbeddingModel'],
  ])('in %s', (call, written) => {
    const code = `export const model = ${call};`;
    const [request] = requestsIn(code);
    const span = request?.methodPlace?.span;
    expect((HEAD + code).slice(...(span ?? [0, 1]))).toBe(written);
  });

  test('is where one can be written behind a bare call', () => {
    const [request] = requestsIn("openai('gpt-4o');");
    expect(request?.methodPlace?.span).toEqual([HEAD.length + 'openai'.length, HEAD.length + 'openai'.length]);
  });
});

test('a registry says the model without the name of its provider', () => {
  const code = `import { openai } from '@ai-sdk/openai';
import { createProviderRegistry } from 'ai';
createProviderRegistry({ openai }).languageModel('openai:gpt-4o');`;
  const result = scanFiles({ 'a.ts': code });
  const [request] = usagesOf(result, 'request');
  const [leaf] = request?.parameters?.properties[0]?.value.leaves ?? [];
  const [piece] = leaf?.kind === 'text' ? leaf.pieces : [];
  expect(piece).toMatchObject({ text: 'gpt-4o' });
  const span = piece?.kind === 'text' ? piece.place?.span : undefined;
  expect(code.slice(...(span ?? [0, 0]))).toBe('gpt-4o');
  expect(usagesOf(result, 'model')).toEqual([]);
});

test('a tool that runs at OpenAI is a request of its own', () => {
  const [request] = requestsIn('generateText({ model: other, tools: { search: openai.tools.webSearch({}) } });');
  expect(request).toMatchObject({ api: 'responses', method: 'openai.tools.webSearch()' });
  expect(request?.clients).toHaveLength(1);
});

test('a provider says where the function that makes it is named, unless the whole module is', () => {
  const code = `import { createOpenAI as make } from '@ai-sdk/openai';
import * as sdk from '@ai-sdk/openai';
make({});
sdk.createOpenAI({});`;
  const places = usagesOf(scanFiles({ 'a.ts': code }), 'client').map(({ makerPlace }) => makerPlace);
  expect(places.map((place) => place && code.slice(...place.span))).toEqual(['make', undefined]);
});

test.each([
  ['OpenAIStream', 1],
  ['AssistantResponse', 1],
  ['StreamingTextResponse', 0],
])('ai 3: %s is told %i times', (name, times) => {
  const code = `import { ${name} } from 'ai';\nimport OpenAI from 'openai';\n${name};`;
  const imports = usagesOf(scanFiles({ 'a.ts': code }), 'import').filter(({ module }) => module === 'ai');
  expect(imports).toHaveLength(times);
});

test('an imported name says where it names a property or an export too', () => {
  const code = "import { openai } from '@ai-sdk/openai';\nuse({ openai }, openai);\nexport { openai };";
  const [statement] = usagesOf(scanFiles({ 'a.ts': code }), 'import');
  const [binding] = statement?.bindings ?? [];
  expect(binding?.references).toHaveLength(3);
  expect(binding?.namingToo).toEqual([binding?.references[0], binding?.references[2]]);
});
