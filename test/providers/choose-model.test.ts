import { describe, expect, test } from 'vitest';
import { chooseModel } from '../../src/providers/choose-model.js';
import { loadProvider } from '../../src/providers/load-provider.js';
import type { ModelChoice } from '../../src/providers/model-choice.js';
import type { Needs } from '../../src/providers/model-needs.js';

const CHAT: Needs = { api: 'chat' };
const TOOLS: Needs = { api: 'chat', tools: true };
const IMAGES: Needs = { api: 'chat', vision: true };
const VECTORS: Needs = { api: 'embeddings' };

test.each<[to: string, from: string | undefined, needs: Needs, id: string | null, why: string]>([
  ['zhipu', 'gpt-4o', TOOLS, 'glm-5.3', "gpt-4o is OpenAI's flagship tier; glm-5.3 is Zhipu GLM's, and takes tools"],
  ['zhipu', 'gpt-4o-2024-08-06', CHAT, 'glm-5.3', 'flagship tier'],
  ['zhipu', 'gpt-4-0613', CHAT, 'glm-5.3', 'flagship tier'],
  ['zhipu', 'gpt-4o-mini', CHAT, 'glm-5.3-flash', "mini tier; glm-5.3-flash is Zhipu GLM's fast one"],
  ['zhipu', 'gpt-35-turbo', CHAT, 'glm-5.3-flash', 'mini tier'],
  ['zhipu', 'gpt-5-nano', CHAT, 'glm-5.3-flash', 'nano tier'],
  ['zhipu', 'openai/gpt-4.1-mini', CHAT, 'glm-5.3-flash', 'mini tier'],
  ['zhipu', 'openai:o3', CHAT, 'glm-5.3', "reasoning tier; glm-5.3 is Zhipu GLM's reasoning one"],
  ['zhipu', 'ft:gpt-4o-mini-2024-07-18:acme::abc', CHAT, 'glm-5.3-flash', 'mini tier'],
  ['zhipu', 'gpt-5.2-codex', CHAT, 'glm-5.3', 'coding tier'],
  ['zhipu', 'gpt-5-pro', CHAT, 'glm-5.3', 'pro tier'],
  ['zhipu', 'text-davinci-003', CHAT, 'glm-5.3-flash', 'legacy-completions tier'],
  ['zhipu', 'gpt-4o', IMAGES, 'glm-5.3-flash', "glm-5.3 would be Zhipu GLM's, but glm-5.3-flash takes images"],
  ['zhipu', 'gpt-4o-audio-preview', { api: 'chat', audio: true }, 'glm-4-voice', 'glm-4-voice takes audio'],
  ['zhipu', 'gpt-9-nova', CHAT, 'glm-5.3', 'flagship tier'],
  ['zhipu', 'my-deployment', CHAT, 'glm-5.3', 'my-deployment is not known here and counts as a flagship'],
  ['zhipu', undefined, CHAT, 'glm-5.3', 'the model is not known here and counts as a flagship'],
  [
    'zhipu',
    'text-embedding-3-small',
    VECTORS,
    'embedding-3',
    'of 1536 numbers; embedding-3 makes 2048 (or 256, 512, 1024)',
  ],
  ['zhipu', 'whisper-1', CHAT, null, 'whisper-1 is made for something else (transcription)'],
  ['zhipu', 'glm-4.7', CHAT, 'glm-4.7', "glm-4.7 is Zhipu GLM's own and still answers"],
  ['zhipu', 'glm-4-0520', CHAT, 'glm-5.3', 'Zhipu GLM retired glm-4-0520 on 2025-12-30'],
  ['deepseek', 'gpt-4o', CHAT, 'deepseek-v4-pro', "deepseek-v4-pro is DeepSeek's"],
  ['deepseek', 'gpt-4.1-mini', IMAGES, 'deepseek-flash', 'takes images'],
  ['deepseek', 'o4-mini', CHAT, 'deepseek-v4-pro', "DeepSeek's reasoning one"],
  ['deepseek', 'text-embedding-3-large', VECTORS, null, 'DeepSeek has no embedding model'],
  [
    'deepseek',
    'deepseek-chat',
    CHAT,
    'deepseek-flash',
    'retired deepseek-chat on 2026-07-24; deepseek-flash follows it',
  ],
  ['qianfan', 'gpt-4o', CHAT, 'ernie-5.1', "ernie-5.1 is Baidu Qianfan's"],
  ['qianfan', 'gpt-4o', IMAGES, 'ernie-5.0', 'ernie-5.0 takes images'],
  ['qianfan', 'gpt-4o-mini', { api: 'chat', jsonSchema: true }, 'ernie-4.5-turbo-128k', "Baidu Qianfan's fast one"],
  ['qianfan', 'ernie-character-8k', CHAT, 'deepseek-v4.1-flash', 'deepseek-v4.1-flash follows it'],
  ['qianfan', 'text-embedding-ada-002', VECTORS, 'qwen3-embedding-0.6b', 'qwen3-embedding-0.6b makes 1024'],
  ['hunyuan', 'gpt-4', CHAT, 'hy3', "hy3 is Tencent Hunyuan's model for every tier"],
  ['hunyuan', 'gpt-4o', { api: 'chat', vision: true, tools: true }, 'hy-vision-2.0-instruct', 'unverified: tools'],
  ['hunyuan', 'text-embedding-3-small', VECTORS, 'kinfra-text-embedding-0.6b', 'kinfra-text-embedding-0.6b makes 1024'],
  ['sensenova', 'gpt-4o', IMAGES, 'sensenova-6.8-flash-lite', 'model for every tier, and takes images'],
  ['qwen', 'gpt-4o', IMAGES, 'qwen3.8-max', 'takes images'],
  ['qwen', 'gpt-4o-mini', CHAT, 'qwen3.8-flash', 'fast one'],
  ['qwen', 'gpt-4o-audio-preview', { api: 'chat', audio: true }, 'qwen3.8-omni-flash', 'takes audio'],
  ['qwen', 'text-embedding-3-small', VECTORS, 'text-embedding-v4', 'of 1536 numbers; text-embedding-v4 can too'],
  ['qwen', 'my-embedder', VECTORS, 'text-embedding-v4', 'vectors of unknown width'],
])('to %s from %s needing %j: %s', (to, from, needs, id, why) => {
  const choice = choose(to, from, needs);
  expect(choice.id).toBe(id);
  expect(choice.why).toContain(why);
  expect(choice.confidence).toBe(id === null ? 'none' : 'chosen');
});

describe('what a model cannot do', () => {
  test('is named when no model of the provider can', () => {
    expect(choose('zhipu', 'gpt-4o', { api: 'chat', jsonSchema: true }).gaveUp).toEqual(['jsonSchema']);
    expect(choose('deepseek', 'gpt-4o', { api: 'chat', audio: true }).gaveUp).toEqual(['audio']);
  });

  test('is not named when the model can', () => {
    expect(choose('qwen', 'gpt-4o', { api: 'chat', jsonSchema: true, tools: true }).gaveUp).toEqual([]);
  });
});

test('the next best model is named', () => {
  expect(choose('zhipu', 'gpt-4o', TOOLS).runnerUp).toBe('glm-5.3-flash');
  expect(choose('hunyuan', 'gpt-4o', CHAT).runnerUp).toBe('hy4-preview');
  expect(choose('sensenova', 'gpt-4o', CHAT)).not.toHaveProperty('runnerUp');
});

test('a choice carries the source of its model', () => {
  expect(choose('deepseek', 'gpt-4o', CHAT).sources).toEqual([
    { url: 'https://api-docs.deepseek.com/quick_start/pricing', date: '2026-11-15' },
  ]);
});

test('a model that retires by today is passed over', () => {
  const provider = structuredClone(loadProvider('zhipu'));
  const flagship = provider.models.find(({ id }) => id === 'glm-5.3');
  if (flagship) flagship.retiredOn = '2026-12-01';
  const on = (today: string) => chooseModel({ provider, from: 'gpt-4o', needs: CHAT, overrides: {}, today }).id;
  expect(on('2026-11-30')).toBe('glm-5.3');
  expect(on('2026-12-01')).toBe('glm-5.3-flash');
});

describe('an override', () => {
  const overrides = {
    'gpt-4o': 'glm-5.2',
    'gpt-4o-2024-05-13': 'glm-4.7',
    'glm-4-0520': 'glm-5.1',
    llama: 'house-model',
  };

  test.each([
    ['gpt-4o', 'glm-5.2'],
    ['gpt-4o-2024-08-06', 'glm-5.2'],
    ['openai/gpt-4o', 'glm-5.2'],
    ['gpt-4o-2024-05-13', 'glm-4.7'],
    ['glm-4-0520', 'glm-5.1'],
    ['llama', 'house-model'],
  ])('of %s wins', (from, id) => {
    const choice = choose('zhipu', from, CHAT, overrides);
    expect(choice).toMatchObject({ id, confidence: 'override', why: `you asked for ${id} in place of ${from}` });
  });

  test('does not reach other models', () => {
    expect(choose('zhipu', 'gpt-4o-mini', CHAT, overrides).id).toBe('glm-5.3-flash');
  });

  test('still says what its model lacks', () => {
    expect(choose('zhipu', 'gpt-4o', IMAGES, overrides).gaveUp).toEqual(['vision']);
  });
});

function choose(
  to: string,
  from: string | undefined,
  needs: Needs,
  overrides: Readonly<Record<string, string>> = {},
): ModelChoice {
  return chooseModel({ provider: loadProvider(to), from, needs, overrides, today: '2026-11-23' });
}
