import { expect, test } from 'vitest';
import { apiOfTier, recogniseOpenAIModel, withoutSnapshot } from '../../src/providers/openai-ids.js';

test.each([
  ['gpt-4o', 'gpt-4o', 'gpt-4o', 'flagship'],
  ['gpt-4o-2024-08-06', 'gpt-4o-2024-08-06', 'gpt-4o-2024-08-06', 'flagship'],
  ['gpt-4o-2031-01-01', 'gpt-4o-2031-01-01', 'gpt-4o', 'flagship'],
  ['gpt-3.5-turbo-9999', 'gpt-3.5-turbo-9999', 'gpt-3.5-turbo', 'mini'],
  ['gpt-35-turbo-16k', 'gpt-3.5-turbo-16k', 'gpt-3.5-turbo-16k', 'mini'],
  ['openai/gpt-5-mini', 'gpt-5-mini', 'gpt-5-mini', 'mini'],
  ['openai:o3-mini', 'o3-mini', 'o3-mini', 'reasoning-mini'],
  ['ft:gpt-3.5-turbo-0125:acme:faq:9xYz', 'ft:gpt-3.5-turbo-0125:acme:faq:9xYz', 'gpt-3.5-turbo-0125', 'mini'],
  ['text-embedding-3-small', 'text-embedding-3-small', 'text-embedding-3-small', 'embedding'],
  ['whisper-1', 'whisper-1', 'whisper-1', 'stt'],
  ['gpt-9-nova', 'gpt-9-nova', undefined, 'flagship'],
  ['gpt-9-nano', 'gpt-9-nano', undefined, 'nano'],
  ['o7-mini', 'o7-mini', undefined, 'reasoning'],
])('%s is recognised', (text, id, base, tier) => {
  const found = recogniseOpenAIModel(text);
  expect(found).toMatchObject({ id, tier });
  expect(found?.base?.id).toBe(base);
});

test.each([
  'claude-3-5-sonnet-20241022',
  'gemini-2.5-pro',
  'gpt-oss-120b',
  'openai/gpt-oss-20b',
  'gpt2',
  'gpt-neo-2.7B',
  'cl100k_base',
  'o200k_base',
  'deepseek-chat',
  'text-embedding-v4',
  'text-embedding-004',
  'glm-4',
  'I use gpt-4o',
  '',
])('%j is not a model of OpenAI', (text) => {
  expect(recogniseOpenAIModel(text)).toBeNull();
});

test('a snapshot loses its date only', () => {
  expect(withoutSnapshot('gpt-4o-2024-08-06')).toBe('gpt-4o');
  expect(withoutSnapshot('gpt-4-0613')).toBe('gpt-4');
  expect(withoutSnapshot('gpt-4')).toBe('gpt-4');
});

test('a tier belongs to the API whose models stand in for it, or to none', () => {
  expect(['mini', 'reasoning', 'legacy-completions'].map(apiOfTier)).toEqual(['chat', 'chat', 'chat']);
  expect(apiOfTier('embedding')).toBe('embeddings');
  expect(['image', 'tts', 'stt'].map(apiOfTier)).toEqual(['images', 'speech', 'transcriptions']);
  expect(['realtime', 'video', 'moderation'].map(apiOfTier)).toEqual([null, null, null]);
});
