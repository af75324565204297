import { expect, test } from 'vitest';
import { loadProvider } from '../../src/providers/load-provider.js';
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

test('roles and the facts of other APIs stay', () => {
  expect(through.parameters.chat.role).toEqual(zhipu.parameters.chat.role);
  expect(through.parameters.embeddings).toEqual(zhipu.parameters.embeddings);
});

test('only zhipu has a package that code is written for', () => {
  const others = ['deepseek', 'hunyuan', 'qianfan', 'qwen', 'sensenova'];
  expect(others.filter((id) => findNativeSdk(loadProvider(id)))).toEqual([]);
});
