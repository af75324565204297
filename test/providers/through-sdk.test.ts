import { expect, test } from 'vitest';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';
import { findNativeSdk } from '../../src/providers/native-sdk.js';
import { parameterFact } from '../../src/providers/parameter-fact.js';
import { throughSdk } from '../../src/providers/through-sdk.js';

const zhipu = loadProvider('zhipu');
const sdk = findNativeSdk(zhipu);
if (!sdk) throw new Error('zhipu has a native SDK');
const through = throughSdk(zhipu, sdk);

test.each([
  ['top_p', 'topP'],
  ['max_tokens', 'maxTokens'],
  ['max_completion_tokens', 'maxTokens'],
])('%s is called %s', (name, called) => {
  expect(parameterFact(through, 'chat', name)).toMatchObject({ support: 'rename', to: called });
});

test.each(['response_format', 'user', 'reasoning_effort'])('%s is dropped', (name) => {
  expect(parameterFact(through, 'chat', name)).toMatchObject({ support: 'rejects', source: sdk.source });
});

test('a parameter keeps its limits under its new name', () => {
  expect(parameterFact(through, 'chat', 'topP')).toEqual(parameterFact(zhipu, 'chat', 'top_p'));
  expect(parameterFact(through, 'chat', 'temperature')).toEqual(parameterFact(zhipu, 'chat', 'temperature'));
});

test('each API has names of its own', () => {
  expect(parameterFact(through, 'embeddings', 'encoding_format')).toMatchObject({
    support: 'rename',
    to: 'encodingFormat',
  });
  expect(parameterFact(through, 'embeddings', 'dimensions')).toMatchObject({ support: 'rejects', source: sdk.source });
  expect(parameterFact(through, 'images', 'style')).toEqual(parameterFact(zhipu, 'images', 'style'));
});

test('roles and the facts of APIs that it has no method for stay', () => {
  expect(through.parameters.chat.role).toEqual(zhipu.parameters.chat.role);
  expect(through.parameters.speech).toEqual(zhipu.parameters.speech);
});

test('a package that hands on what it is given changes nothing', () => {
  const qianfan = loadProvider('qianfan');
  const own = findNativeSdk(qianfan);
  expect(own && throughSdk(qianfan, own)).toEqual(qianfan);
});

test('two providers have a package that code is written for', () => {
  expect(providerIds().filter((id) => findNativeSdk(loadProvider(id)))).toEqual(['qianfan', 'zhipu']);
});
