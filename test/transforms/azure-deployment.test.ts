import { expect, it } from 'vitest';
import { recogniseOpenAIModel } from '../../src/providers/openai-ids.js';
import { soundsLike } from '../../transforms/rules/azure/deployment.js';

it.each([
  ['desk-gpt4o-mini-eu', 'gpt-4o-mini'],
  ['gpt35turbo', 'gpt-35-turbo'],
  ['my-GPT-4o', 'gpt-4o'],
  ['chat_gpt-4.1-nano_v2', 'gpt-4.1-nano'],
  ['prod-gpt-4', 'gpt-4'],
  ['vectors-ada-002', 'text-embedding-ada-002'],
  ['text-embedding-3-large-1', 'text-embedding-3-large'],
])('%s sounds like %s', (name, id) => {
  expect(soundsLike(name)).toBe(id);
  expect(recogniseOpenAIModel(id)?.base).toBeTruthy();
});

it.each(['desk-blue', 'canada-002', 'prod', 'o-team'])('%s sounds like nothing', (name) => {
  expect(soundsLike(name)).toBeUndefined();
});
