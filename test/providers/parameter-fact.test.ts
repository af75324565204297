import { expect, test } from 'vitest';
import { loadProvider } from '../../src/providers/load-provider.js';
import { parameterFact } from '../../src/providers/parameter-fact.js';

const zhipu = loadProvider('zhipu');

test.each([
  ['zhipu', 'temperature', undefined, { support: 'range', min: 0, max: 1 }],
  ['zhipu', 'role', 'developer', { support: 'rename', to: 'system', otherwise: 'rejects' }],
  ['zhipu', 'role', 'user', { support: 'accepts' }],
  ['zhipu', 'response_format', 'json_object', { support: 'accepts' }],
  ['zhipu', 'response_format', 'json_schema', { support: 'rejects', changesOutput: true }],
  ['zhipu', 'tool_choice', 'required', { support: 'rejects' }],
  ['zhipu', 'stop', 'END', { support: 'range', maxItems: 1, arrayOnly: true }],
  ['zhipu', 'store', undefined, { support: 'rejects', changesOutput: false }],
  ['deepseek', 'max_completion_tokens', undefined, { support: 'rename', to: 'max_tokens', otherwise: 'ignores' }],
  ['deepseek', 'frequency_penalty', undefined, { support: 'ignores' }],
  ['sensenova', 'user', undefined, { support: 'rejects', changesOutput: false }],
  ['sensenova', 'max_completion_tokens', undefined, { support: 'rename', otherwise: 'rejects' }],
  ['qianfan', 'tools', 'strict', { support: 'rejects' }],
  ['hunyuan', 'n', undefined, { support: 'range', max: 1 }],
  ['qwen', 'temperature', undefined, { support: 'range', max: 1.99 }],
])('%s: chat %s %s', (id, name, value, fact) => {
  expect(parameterFact(loadProvider(id), 'chat', name, value)).toMatchObject(fact);
});

test('an unlisted value falls back to the fact of the parameter', () => {
  expect(parameterFact(zhipu, 'chat', 'role', 'narrator')?.support).toBe('accepts');
});

test('embeddings have facts of their own', () => {
  expect(parameterFact(zhipu, 'embeddings', 'input')).toMatchObject({ maxItems: 64 });
  expect(parameterFact(zhipu, 'embeddings', 'encoding_format')?.support).toBe('unverified');
  expect(parameterFact(zhipu, 'embeddings', 'encoding_format', 'float')?.support).toBe('accepts');
});

test.each(['made_up', 'constructor'])('nothing is known of %s', (name) => {
  expect(parameterFact(zhipu, 'chat', name)).toBeUndefined();
});
