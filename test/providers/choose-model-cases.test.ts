import { describe, expect, test } from 'vitest';
import { chooseModel } from '../../src/providers/choose-model.js';
import { inRegion } from '../../src/providers/in-region.js';
import { loadOpenAI, loadProvider, providerIds } from '../../src/providers/load-provider.js';
import type { ModelChoice, ModelQuestion } from '../../src/providers/model-choice.js';
import type { Need, Needs } from '../../src/providers/model-needs.js';
import { apiOfTier } from '../../src/providers/openai-ids.js';

const TODAY = '2026-11-23';
const CHAT: Needs = { api: 'chat' };
const IMAGES: Needs = { api: 'chat', vision: true };
const TOOLS: Needs = { api: 'chat', tools: true };
const VECTORS: Needs = { api: 'embeddings' };

describe('a retired id of OpenAI counts as its tier', () => {
  test.each<[from: string, api: Needs['api'], to: string, id: string, why: string]>([
    ['davinci', 'chat', 'zhipu', 'glm-5.3-flash', 'legacy-completions tier'],
    ['text-davinci-003', 'chat', 'qwen', 'qwen3.8-flash', 'legacy-completions tier'],
    ['code-davinci-002', 'chat', 'deepseek', 'deepseek-flash', 'legacy-completions tier'],
    ['text-curie-001', 'chat', 'hunyuan', 'hy3', 'legacy-completions tier'],
    ['gpt-3.5-turbo-instruct', 'chat', 'qianfan', 'ernie-4.5-turbo-128k', 'legacy-completions tier'],
    ['gpt-3.5-turbo-0301', 'chat', 'zhipu', 'glm-5.3-flash', 'mini tier'],
    ['gpt-3.5-turbo-0613', 'chat', 'qianfan', 'ernie-4.5-turbo-128k', 'mini tier'],
    ['gpt-3.5-turbo-16k', 'chat', 'deepseek', 'deepseek-flash', 'mini tier'],
    ['gpt-4-0314', 'chat', 'zhipu', 'glm-5.3', 'flagship tier'],
    ['gpt-4-32k', 'chat', 'qianfan', 'ernie-5.1', 'flagship tier'],
    ['gpt-4-turbo-preview', 'chat', 'qwen', 'qwen3.8-max', 'flagship tier'],
    ['gpt-4.5-preview', 'chat', 'deepseek', 'deepseek-v4-pro', 'flagship tier'],
    ['gpt-4-vision-preview', 'chat', 'zhipu', 'glm-5.3-flash', 'but glm-5.3-flash takes images'],
    ['gpt-4-1106-vision-preview', 'chat', 'qianfan', 'ernie-5.0', 'but ernie-5.0 takes images'],
    ['chatgpt-4o-latest', 'chat', 'sensenova', 'sensenova-6.8-flash-lite', 'chat-alias tier'],
    ['o1-mini', 'chat', 'qianfan', 'ernie-5.1', "reasoning-mini tier; ernie-5.1 is Baidu Qianfan's reasoning one"],
    ['o1-preview', 'chat', 'qwen', 'qwen3.8-max', 'reasoning tier'],
    ['o1-pro', 'chat', 'zhipu', 'glm-5.3', 'pro tier'],
    ['o3-deep-research', 'chat', 'deepseek', 'deepseek-v4-pro', 'deep-research tier'],
    ['codex-mini-latest', 'chat', 'zhipu', 'glm-5.3-flash', 'coding tier'],
    ['gpt-5-codex', 'chat', 'zhipu', 'glm-5.3', 'coding tier'],
    ['gpt-4.1-nano', 'chat', 'qwen', 'qwen3.8-flash', 'nano tier'],
    ['gpt-4o-search-preview', 'chat', 'hunyuan', 'hy3', 'search tier'],
    ['computer-use-preview', 'chat', 'zhipu', 'glm-5.3-flash', 'takes images'],
    ['gpt-4o-audio-preview', 'chat', 'qwen', 'qwen3.8-omni-flash', 'takes audio'],
    ['ft-gpt-3.5-turbo', 'chat', 'zhipu', 'glm-5.3', 'fine-tuned-alias tier'],
    ['text-embedding-ada-002', 'embeddings', 'zhipu', 'embedding-3', 'makes vectors of 1536 numbers'],
    ['text-similarity-davinci-001', 'embeddings', 'qwen', 'text-embedding-v4', 'vectors of'],
    ['whisper-1', 'transcriptions', 'zhipu', 'glm-asr-2512', 'writes down speech'],
    ['tts-1', 'speech', 'zhipu', 'glm-tts', 'reads texts aloud'],
    ['dall-e-2', 'images', 'zhipu', 'glm-image', 'makes pictures'],
    ['dall-e-3', 'images', 'sensenova', 'sensenova-u1.5-lite', 'makes pictures'],
  ])('%s (%s) to %s: %s', (from, api, to, id, why) => {
    const choice = choose(to, from, { api });
    expect(choice.id).toBe(id);
    expect(choice.why).toContain(why);
  });
});

describe('an id of a company of its own moves on to the model that lives', () => {
  test.each<[to: string, from: string, id: string, why: string]>([
    ['qianfan', 'ernie-3.5-8k', 'ernie-4.5-turbo-128k', 'retired ernie-3.5-8k on 2026-06-30'],
    ['qianfan', 'ernie-4.0-8k', 'ernie-4.5-turbo-128k', 'ernie-4.5-turbo-128k follows it'],
    ['zhipu', 'glm-4', 'glm-5.3', 'glm-5.3 follows it'],
    ['zhipu', 'chatglm_turbo', 'glm-4.7-flash', 'retired chatglm_turbo; glm-4.7-flash follows it'],
    ['sensenova', 'SenseChat-5', 'sensenova-6.8-flash-lite', 'sensenova-6.8-flash-lite follows it'],
    ['sensenova', 'SenseChat-Turbo', 'sensenova-6.8-flash-lite', 'sensenova-6.8-flash-lite follows it'],
    ['hunyuan', 'hunyuan-pro', 'hy3', 'retired hunyuan-pro on 2026-06-22; hy3 follows it'],
    ['hunyuan', 'hunyuan-vision', 'hy-vision-2.0-instruct', 'hy-vision-2.0-instruct follows it'],
    ['deepseek', 'deepseek-reasoner', 'deepseek-flash', 'retired deepseek-reasoner on 2026-07-24'],
    ['qwen', 'qwen-turbo', 'qwen3.7-flash', 'qwen3.7-flash follows it'],
  ])('at %s %s becomes %s', (to, from, id, why) => {
    const choice = choose(to, from, CHAT);
    expect(choice.id).toBe(id);
    expect(choice.why).toContain(why);
  });

  test('and is known to answer until then, where it does', () => {
    expect(choose('zhipu', 'glm-4', CHAT)).toMatchObject({
      stillAnswers: true,
      why: expect.stringContaining('gives up'),
    });
    expect(choose('zhipu', 'glm-4-0520', CHAT)).not.toHaveProperty('stillAnswers');
  });

  test('but not where somebody asked for that very id', () => {
    const question = { overrides: { 'gpt-4o': 'glm-4' } };
    expect(choose('zhipu', 'glm-4', CHAT, question).id).toBe('glm-4');
  });

  test('or is chosen anew where no successor is left', () => {
    const provider = structuredClone(loadProvider('hunyuan'));
    for (const model of provider.models) if (model.id === 'hy3') model.status = 'retired';
    const choice = chooseModel({ provider, from: 'hunyuan-pro', needs: CHAT, overrides: {}, today: TODAY });
    expect(choice.id).toBe('hy4-preview');
    expect(choice.why).toContain('retired hunyuan-pro on 2026-06-22 without a successor that is left');
  });
});

describe('what the call needs decides', () => {
  test.each<[what: string, to: string, from: string, needs: Needs, id: string, gaveUp: readonly Need[], why: string]>([
    ['images', 'deepseek', 'gpt-4o', IMAGES, 'deepseek-flash', [], 'but deepseek-flash takes images'],
    ['images of a small model', 'qianfan', 'gpt-4o-mini', IMAGES, 'ernie-5.0', [], 'but ernie-5.0 takes images'],
    ['tools', 'qwen', 'gpt-4o', TOOLS, 'qwen3.8-max', [], 'takes tools'],
    ['audio that nobody takes', 'deepseek', 'gpt-audio', CHAT, 'deepseek-v4-pro', ['audio'], 'audio-chat tier'],
    [
      'reasoning of a small model',
      'qianfan',
      'gpt-5-mini',
      { api: 'chat', reasoning: true },
      'ernie-5.1',
      ['context'],
      "ernie-4.5-turbo-128k would be Baidu Qianfan's, but ernie-5.1 has reasoning",
    ],
    [
      'reasoning of a large one',
      'deepseek',
      'gpt-5',
      { api: 'chat', reasoning: true },
      'deepseek-v4-pro',
      [],
      'reasoning one',
    ],
    [
      'a context that one model holds',
      'hunyuan',
      'gpt-4.1',
      { api: 'chat', context: 500_000 },
      'hy4-preview',
      [],
      'but hy4-preview has room for as many tokens',
    ],
    [
      'a context that none holds',
      'qianfan',
      'gpt-4',
      { api: 'chat', context: 200_000 },
      'ernie-5.1',
      ['context'],
      'flagship',
    ],
    [
      'answers that are too long',
      'qianfan',
      'gpt-4o-mini',
      { api: 'chat', output: 16_384, context: 16_384 },
      'ernie-4.5-turbo-128k',
      ['output'],
      'fast one',
    ],
    [
      'the window of the model replaced',
      'qianfan',
      'gpt-4.1',
      CHAT,
      'ernie-5.1',
      ['context'],
      'its window is 131,072 tokens, that of gpt-4.1 1,047,576 tokens',
    ],
    ['a million by another count', 'deepseek', 'gpt-4.1', CHAT, 'deepseek-v4-pro', [], "deepseek-v4-pro is DeepSeek's"],
    ['a width that the model makes', 'qwen', 'text-embedding-3-small', width(512), 'text-embedding-v4', [], 'can too'],
    [
      'a width that another model makes',
      'qianfan',
      'text-embedding-3-large',
      width(2560),
      'qwen3-embedding-4b',
      [],
      'but it cannot make 2560; qwen3-embedding-4b can too',
    ],
    [
      'a width that only a model for short texts makes',
      'qianfan',
      'text-embedding-3-small',
      width(384),
      'qwen3-embedding-0.6b',
      ['dimensions'],
      'makes 1024',
    ],
  ])('%s: to %s from %s', (_what, to, from, needs, id, gaveUp, why) => {
    const choice = choose(to, from, needs);
    expect(choice.id).toBe(id);
    expect(choice.gaveUp).toEqual(gaveUp);
    expect(choice.why).toContain(why);
  });

  test('reasoning that the model replaced had is missed, though the call does not ask for it', () => {
    const provider = structuredClone(loadProvider('zhipu'));
    for (const model of provider.models) if (model.id === 'glm-5.3-flash') model.reasoning = false;
    const choose = (from: string) => chooseModel({ provider, from, needs: CHAT, overrides: {}, today: TODAY });
    expect(choose('gpt-5-mini')).toMatchObject({ id: 'glm-5.3-flash', gaveUp: ['reasoning'] });
    expect(choose('gpt-4o-mini')).toMatchObject({ id: 'glm-5.3-flash', gaveUp: [] });
  });

  test('a model that answers only in one piece is not taken for a stream', () => {
    const provider = structuredClone(loadProvider('zhipu'));
    const refuses = {
      support: 'rejects',
      changesOutput: true,
      source: 'https://docs.z.ai/',
      date: TODAY,
      evidence: 'doc',
    } as const;
    provider.parameters.chat.stream = {
      fact: { support: 'accepts', source: 'https://docs.z.ai/', date: TODAY, evidence: 'doc' },
      models: { 'glm-5.3': { fact: refuses } },
    };
    const streaming = chooseModel({
      provider,
      from: 'gpt-4o',
      needs: { ...CHAT, stream: true },
      overrides: {},
      today: TODAY,
    });
    expect(streaming).toMatchObject({ id: 'glm-5.3-flash', why: expect.stringContaining('has streaming') });
  });
});

describe('--prefer', () => {
  // Blended prices per million tokens (three in, one out), by hand from the vendors' lists in the data.
  test.each<
    [prefer: NonNullable<ModelQuestion['prefer']>, to: string, from: string, needs: Needs, id: string, why: string]
  >([
    ['cheap', 'zhipu', 'gpt-4o', CHAT, 'glm-4.7-flash', 'the least expensive that does it (CNY 0'],
    ['cheap', 'zhipu', 'gpt-4o', IMAGES, 'glm-4.6v-flash', 'takes images'],
    // 0.2 in and 0.8 out: (3 x 0.2 + 0.8) / 4
    ['cheap', 'qwen', 'gpt-4o', CHAT, 'qwen3.7-flash', 'CNY 0.35 per million tokens, 3 in to 1 out'],
    // Of 1.3 and 6.75 the first.
    ['cheap', 'deepseek', 'o3', CHAT, 'deepseek-flash', 'least expensive'],
    ['cheap', 'qianfan', 'o3', CHAT, 'ernie-5.1', 'but ernie-5.1 has reasoning'],
    ['cheap', 'qianfan', 'gpt-4o', IMAGES, 'ernie-4.5-turbo-vl', 'takes images'],
    ['quality', 'zhipu', 'gpt-4o-mini', CHAT, 'glm-5.3', 'the best that does it (flagship)'],
    ['quality', 'qwen', 'gpt-5-nano', CHAT, 'qwen3.8-max', 'the best that does it (flagship)'],
    ['quality', 'zhipu', 'gpt-4o', IMAGES, 'glm-5v-turbo', 'but glm-5v-turbo takes images'],
    // 0.15 in and 0.6 out on both sides.
    ['same-price', 'deepseek', 'gpt-4o-mini', CHAT, 'deepseek-flash', 'USD 0.262 per million tokens'],
    // 0.4 in and 1.6 out on both sides.
    [
      'same-price',
      'qwen',
      'gpt-4.1-mini',
      CHAT,
      'qwen3.7-plus',
      '(USD 0.7 per million tokens, 3 in to 1 out, before USD 0.7)',
    ],
    // 4.375 against 2.15 for glm-5.3 and 1.9 for the next.
    ['same-price', 'zhipu', 'gpt-4o', CHAT, 'glm-5.3', 'before USD 4.38'],
    // In yuan alone: ernie-5.1 is 7.5, so 1.07 at 7 yuan a dollar; 0.875 is asked for, ernie-4.5-turbo-vl is 0.64.
    ['same-price', 'qianfan', 'gpt-3.5-turbo-1106', CHAT, 'ernie-5.1', 'at 7 yuan a dollar'],
    ['same-price', 'zhipu', 'my-deployment', CHAT, 'glm-5.3', 'no price of the model is known'],
  ])('%s: to %s from %s needing %j', (prefer, to, from, needs, id, why) => {
    const choice = choose(to, from, needs, { prefer });
    expect(choice.id).toBe(id);
    expect(choice.why).toContain(why);
  });

  test('does not stand above an override', () => {
    const choice = choose('zhipu', 'gpt-4o', CHAT, { prefer: 'cheap', overrides: { 'gpt-4o': 'glm-5.2' } });
    expect(choice).toMatchObject({ id: 'glm-5.2', confidence: 'override' });
  });
});

describe('overrides', () => {
  const overrides = { 'gpt-3.5-turbo': 'glm-4.7', 'text-davinci-003': 'glm-5.2' };

  test.each([
    ['gpt-3.5-turbo-0613', 'glm-4.7'],
    ['gpt-35-turbo', 'glm-4.7'],
    ['text-davinci-003', 'glm-5.2'],
    ['text-davinci-002', 'glm-5.3-flash'],
  ])('%s becomes %s', (from, id) => {
    expect(choose('zhipu', from, CHAT, { overrides }).id).toBe(id);
  });
});

test('a region has its own models to choose from', () => {
  const [cn, intl] = ['cn', 'intl'].map((region) => {
    const provider = inRegion(loadProvider('doubao'), region);
    return chooseModel({ provider, from: 'gpt-4o', needs: CHAT, overrides: {}, today: TODAY }).id;
  });
  expect(cn).toBe('doubao-seed-2-1-pro-260628');
  expect(intl).not.toBe(cn);
});

test.each(providerIds())('no model of %s that is retired or given up is ever chosen, whatever is preferred', (id) => {
  for (const region of Object.keys(loadProvider(id).regions)) {
    const provider = inRegion(loadProvider(id), region);
    for (const { id: from, tier } of loadOpenAI().models) {
      const api = apiOfTier(tier);
      if (api === null) continue;
      for (const prefer of [undefined, 'cheap', 'quality', 'same-price'] as const) {
        const choice = chooseModel({ provider, from, needs: { api }, overrides: {}, prefer, today: TODAY });
        const model = provider.models.find((each) => each.id === choice.id);
        if (choice.id === null) continue;
        expect(model?.status).toMatch(/^(?:current|preview)$/);
        expect((model?.retiredOn ?? '9999') > TODAY).toBe(true);
      }
    }
  }
});

function choose(
  to: string,
  from: string,
  needs: Needs,
  question: Partial<Pick<ModelQuestion, 'prefer' | 'overrides'>> = {},
): ModelChoice {
  return chooseModel({ provider: loadProvider(to), from, needs, overrides: {}, today: TODAY, ...question });
}

function width(dimensions: number): Needs {
  return { ...VECTORS, dimensions };
}
