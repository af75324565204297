import { describe, expect, test } from 'vitest';
import { costOf, type Hours } from '../../src/cost/price-of.js';
import { chooseModel } from '../../src/providers/choose-model.js';
import { loadOpenAI, loadProvider } from '../../src/providers/load-provider.js';

/** What is counted here: ten million tokens in, two out. */
const TOKENS = { input: 10e6, output: 2e6 };

function pricesOf(provider: string, id: string) {
  return loadProvider(provider).models.find((model) => model.id === id)?.prices ?? [];
}

function cost(
  provider: string,
  id: string,
  more: { inputPerRequest?: number; cachedInput?: number; when?: Hours } = {},
) {
  const amounts = costOf({ ...TOKENS, ...more, prices: pricesOf(provider, id) });
  return Object.fromEntries(amounts.map(({ currency, amount }) => [currency, Number(amount.toFixed(6))]));
}

function chosenFor(from: string, provider: string): string | null {
  const question = { from, needs: { api: 'chat' }, overrides: {}, today: '2026-11-23' } as const;
  return chooseModel({ ...question, provider: loadProvider(provider) }).id;
}

test('gpt-4o: 10 x $2.50 + 2 x $10.00', () => {
  const price = loadOpenAI().models.find(({ id }) => id === 'gpt-4o')?.price;
  expect(price).toMatchObject({ input: 2.5, output: 10 });
  expect(10 * (price?.input ?? 0) + 2 * (price?.output ?? 0)).toBe(45);
});

/** Sourced from https://api-docs.deepseek.com/quick_start/pricing, read on 2026-11-15. */
describe('deepseek-v4-pro, which stands in for gpt-4o', () => {
  test('is what is chosen', () => {
    expect(chosenFor('gpt-4o', 'deepseek')).toBe('deepseek-v4-pro');
  });

  test('off-peak: 10 x $0.66 + 2 x $1.98, or 10 x 4.5 + 2 x 13.5 yuan', () => {
    expect(cost('deepseek', 'deepseek-v4-pro')).toEqual({ USD: 10.56, CNY: 45 + 27 });
  });

  test('at busy hours: 10 x $1.32 + 2 x $3.96, or 10 x 9 + 2 x 27 yuan', () => {
    expect(cost('deepseek', 'deepseek-v4-pro', { when: 'peak' })).toEqual({ USD: 21.12, CNY: 90 + 54 });
  });

  test('with 4 of the 10 million cached: 6 x $0.66 + 4 x $0.022 + 2 x $1.98', () => {
    expect(cost('deepseek', 'deepseek-v4-pro', { cachedInput: 4e6 })).toEqual({ USD: 8.008, CNY: 27 + 0.6 + 27 });
  });

  test('cached at busy hours: 6 x $1.32 + 4 x $0.044 + 2 x $3.96', () => {
    const busy = cost('deepseek', 'deepseek-v4-pro', { cachedInput: 4e6, when: 'peak' });
    expect(busy).toEqual({ USD: 16.016, CNY: 54 + 1.2 + 54 });
  });

  test('the busy hours are those of working days in China', () => {
    for (const { peak } of pricesOf('deepseek', 'deepseek-v4-pro')) {
      expect(peak).toMatchObject({
        days: 'weekdays',
        timeZone: 'Asia/Shanghai',
        hours: [
          { from: '09:00', to: '12:00' },
          { from: '14:00', to: '18:00' },
        ],
      });
    }
  });
});

/** Sourced from https://models.dev, read on 2026-09-30. */
describe('qwen', () => {
  test('qwen3.8-max, which stands in for gpt-4o: 10 x $2 + 2 x $6, or 10 x 12 + 2 x 36 yuan', () => {
    expect(chosenFor('gpt-4o', 'qwen')).toBe('qwen3.8-max');
    expect(cost('qwen', 'qwen3.8-max')).toEqual({ USD: 20 + 12, CNY: 120 + 72 });
  });

  test.each([
    ['up to 32000', 32_000, '10 x $0.03 + 2 x $0.13', 0.3 + 0.26],
    ['from there', 32_001, '10 x $0.10 + 2 x $0.40', 1 + 0.8],
    ['above 256000', 300_000, '10 x $0.20 + 2 x $0.80', 2 + 1.6],
  ])('qwen3.7-flash with requests of %s tokens (%i): %s', (_what, inputPerRequest, _sum, usd) => {
    expect(cost('qwen', 'qwen3.7-flash', { inputPerRequest }).USD).toBeCloseTo(usd, 9);
  });

  test('qwen3.7-plus with requests of 300000 tokens: 10 x $1.20 + 2 x $4.80', () => {
    expect(cost('qwen', 'qwen3.7-plus', { inputPerRequest: 300_000 }).USD).toBe(12 + 9.6);
  });

  test('busy hours change nothing where the vendor has none', () => {
    expect(cost('qwen', 'qwen3.8-max', { when: 'peak' })).toEqual(cost('qwen', 'qwen3.8-max'));
  });
});

test('a price that was converted from another currency says so', () => {
  const [yuan] = pricesOf('qwen', 'qwen3.8-flash').filter(({ currency }) => currency === 'CNY');
  const [dollars] = pricesOf('qwen', 'qwen3.8-flash').filter(({ currency }) => currency === 'USD');
  expect([yuan?.derived, dollars?.derived]).toEqual([true, undefined]);
});

test.each([
  ['zhipu', 'glm-image', 'image', 0.1],
  ['zhipu', 'cogvideox-3', 'video', 1],
  ['qianfan', 'qwen-image', 'image', 0.25],
  ['hunyuan', 'hy-video-1.5', 'second', 1.5],
  ['qwen', 'qwen3-tts-flash', 'thousand-characters', 0.1],
])('%s counts what %s makes by the %s: %d yuan', (provider, id, per, amount) => {
  const model = loadProvider(provider).models.find((candidate) => candidate.id === id);
  expect(model?.unitPrices).toEqual([expect.objectContaining({ currency: 'CNY', per, amount })]);
});

test('OpenAI asks more for long requests too, and counts speech otherwise', () => {
  const { models } = loadOpenAI();
  expect(models.find(({ id }) => id === 'gpt-5.5')?.price?.longer).toEqual([
    { above: 272_000, input: 10, output: 45, cachedInput: 1 },
  ]);
  expect(models.find(({ id }) => id === 'tts-1')?.unitPrices).toEqual([
    { currency: 'USD', per: 'thousand-characters', amount: 0.015 },
  ]);
});
