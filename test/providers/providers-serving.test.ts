import { expect, test } from 'vitest';
import { providersServing } from '../../src/providers/providers-serving.js';

test('names the providers that serve an API as OpenAI does', () => {
  expect(providersServing('embeddings')).toContain('qwen');
  expect(providersServing('embeddings')).not.toContain('deepseek');
  expect(providersServing('assistants')).toEqual([]);
});
