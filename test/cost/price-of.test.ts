import { describe, expect, test } from 'vitest';
import { inCurrency } from '../../src/cost/convert.js';
import { addEstimates, estimate } from '../../src/cost/estimate.js';
import { openaiPrices } from '../../src/cost/openai-prices.js';
import { costOf } from '../../src/cost/price-of.js';
import type { PriceFact } from '../../src/providers/schema.js';

const PLAIN: PriceFact = { currency: 'USD', input: 2, output: 8, cachedInput: 0.5 };
const LONGER: PriceFact = {
  currency: 'CNY',
  input: 6,
  output: 24,
  longer: [
    { above: 32_000, input: 10, output: 40 },
    { above: 128_000, input: 20, output: 80 },
  ],
};
const PEAK: PriceFact = {
  currency: 'CNY',
  input: 1,
  output: 4,
  cachedInput: 0.1,
  peak: {
    days: 'weekdays',
    hours: [{ from: '09:00', to: '12:00' }],
    timeZone: 'Asia/Shanghai',
    input: 2,
    output: 8,
    cachedInput: 0.2,
  },
};

describe('what tokens cost', () => {
  test('cached ones are a part of the input and cost less', () => {
    // 0.75 M at $2, 0.25 M at $0.50, 0.5 M at $8.
    const tokens = { input: 1_000_000, cachedInput: 250_000, output: 500_000 };
    expect(costOf({ prices: [PLAIN], ...tokens })).toEqual([{ currency: 'USD', amount: 1.5 + 0.125 + 4 }]);
  });

  test('cached ones cost as much as others where no price for them is known', () => {
    const tokens = { input: 1_000_000, cachedInput: 1_000_000, output: 0 };
    expect(costOf({ prices: [LONGER], ...tokens })).toEqual([{ currency: 'CNY', amount: 6 }]);
  });

  test('in each currency that there are prices in', () => {
    const cost = costOf({ prices: [LONGER, PLAIN], input: 1_000_000, output: 0 });
    expect(cost).toEqual([
      { currency: 'CNY', amount: 6 },
      { currency: 'USD', amount: 2 },
    ]);
    expect(costOf({ prices: [], input: 1, output: 1 })).toEqual([]);
  });

  test.each([
    [32_000, 6],
    [32_001, 10],
    [128_000, 10],
    [128_001, 20],
  ])('in requests of %i tokens a million costs %i', (inputPerRequest, amount) => {
    expect(costOf({ prices: [LONGER], input: 1_000_000, output: 0, inputPerRequest })[0]?.amount).toBe(amount);
  });

  test('at busy hours more where the vendor says so, else the same', () => {
    const tokens = { input: 2_000_000, cachedInput: 1_000_000, output: 1_000_000, when: 'peak' } as const;
    const cost = costOf({ prices: [PEAK, PLAIN], ...tokens }).map(({ amount }) => amount);
    expect(cost).toEqual([2 + 0.2 + 8, 2 + 0.5 + 8]);
  });

  test.each([
    { input: -1, output: 0 },
    { input: Number.NaN, output: 0 },
    { input: 1, output: Number.POSITIVE_INFINITY },
    { input: 1, cachedInput: 2, output: 0 },
  ])('%o is refused', (tokens) => {
    expect(() => costOf({ prices: [PLAIN], ...tokens })).toThrow(RangeError);
  });
});

describe('estimates', () => {
  const million = { input: 1_000_000, output: 0 };

  test('span all lengths of requests where that is not known, and say what busy hours cost', () => {
    expect(estimate([LONGER, PEAK], million)).toEqual([
      { currency: 'CNY', usual: { least: 6, most: 20 } },
      { currency: 'CNY', usual: { least: 1, most: 1 }, peak: { least: 2, most: 2 } },
    ]);
    expect(estimate([LONGER], { ...million, inputPerRequest: 40_000 })[0]?.usual).toEqual({ least: 10, most: 10 });
  });

  test('add up: a model without busy hours costs the same at them', () => {
    expect(addEstimates(estimate([PEAK, LONGER], million))).toEqual({
      currency: 'CNY',
      usual: { least: 7, most: 21 },
      peak: { least: 8, most: 22 },
    });
    expect(addEstimates([])).toBeUndefined();
  });

  test("are told by the vendor's own price, else converted, else not at all", () => {
    const own = estimate([LONGER, PLAIN], million);
    expect(inCurrency(own, 'USD', 7)?.usual.least).toBe(2);
    expect(inCurrency(estimate([LONGER], million), 'USD', undefined)).toBeUndefined();
    expect(inCurrency(estimate([PEAK], million), 'USD', 8)).toEqual({
      currency: 'USD',
      usual: { least: 0.125, most: 0.125 },
      peak: { least: 0.25, most: 0.25 },
      derived: true,
    });
    expect(inCurrency(estimate([PLAIN], million), 'CNY', 7)?.usual.least).toBe(14);
  });
});

describe("OpenAI's prices", () => {
  test.each([
    ['gpt-4o', [{ currency: 'USD', input: 2.5, output: 10, cachedInput: 1.25 }]],
    ['gpt-4o-2099-01-01', [{ currency: 'USD', input: 2.5, output: 10, cachedInput: 1.25 }]],
    ['openai/gpt-4o-mini', [{ currency: 'USD', input: 0.15, output: 0.6, cachedInput: 0.075 }]],
    ['text-embedding-3-small', [{ currency: 'USD', input: 0.02, output: 0 }]],
    ['ft:gpt-4o-mini-2024-07-18:org::id', []],
    ['code-davinci-002', []],
    ['claude-3', []],
  ])('of %s', (id, prices) => {
    expect(openaiPrices(id)).toEqual(prices);
  });
});
