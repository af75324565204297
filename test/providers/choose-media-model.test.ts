import { expect, test } from 'vitest';
import type { ModelApi } from '../../src/apis.js';
import { chooseModel } from '../../src/providers/choose-model.js';
import { loadProvider } from '../../src/providers/load-provider.js';

const choose = (id: string, api: ModelApi, from?: string) =>
  chooseModel({ provider: loadProvider(id), from, needs: { api }, overrides: {}, today: '2026-11-23' });

test.each([
  ['zhipu', 'images', 'dall-e-3', 'glm-image'],
  ['zhipu', 'speech', 'tts-1-hd', 'glm-tts'],
  ['zhipu', 'transcriptions', 'whisper-1', 'glm-asr-2512'],
  ['qianfan', 'images', 'gpt-image-1', 'qwen-image'],
  ['sensenova', 'images', undefined, 'sensenova-u1.5-lite'],
] as const)('%s for %s in place of %s: %s', (id, api, from, chosen) => {
  expect(choose(id, api, from)).toMatchObject({ id: chosen, confidence: 'chosen' });
});

test('nothing is chosen where the provider has no such model, or the old one is made for something else', () => {
  expect(choose('deepseek', 'images', 'dall-e-3').id).toBeNull();
  expect(choose('zhipu', 'images', 'whisper-1')).toMatchObject({ id: null, confidence: 'none' });
});
