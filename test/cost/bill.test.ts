import { describe, expect, test } from 'vitest';
import { type Bill, billOf } from '../../src/cost/bill.js';
import { sortBills } from '../../src/cost/sort-bills.js';
import { readUsage } from '../../src/cost/usage/read-usage.js';
import { loadProvider } from '../../src/providers/load-provider.js';

const TODAY = '2026-11-23';
const MONTH = readUsage(
  `model,requests,input_tokens,input_cached_tokens,output_tokens
gpt-4o-2024-08-06,10000,120000000,40000000,30000000
gpt-4o-mini,90000,500000000,0,80000000
`,
  'usage.csv',
);
const VECTORS = readUsage('model,input\ntext-embedding-3-small,70000000\n', 'usage.csv');

/** gpt-4o: $2.50 in, $1.25 cached, $10 out; gpt-4o-mini: $0.15 in, $0.60 out. In millions of tokens. */
const AT_OPENAI = 80 * 2.5 + 40 * 1.25 + 30 * 10 + (500 * 0.15 + 80 * 0.6);

describe('the bill of a month, recomputed by hand', () => {
  test('at DeepSeek, which charges twice as much at busy hours', () => {
    const bill = billOf({ usage: MONTH, provider: loadProvider('deepseek'), rate: undefined, today: TODAY });
    expect(bill.lines.map(({ to }) => to)).toEqual(['deepseek-v4-pro', 'deepseek-flash']);
    expect(bill.before?.usual.least).toBeCloseTo(AT_OPENAI, 6);
    expect(AT_OPENAI).toBeCloseTo(673, 6);

    // https://api-docs.deepseek.com/quick_start/pricing: $0.66 in, $0.022 cached, $1.98 out; $0.15 in, $0.60 out.
    const usual = 80 * 0.66 + 40 * 0.022 + 30 * 1.98 + (500 * 0.15 + 80 * 0.6);
    // $1.32, $0.044, $3.96; $0.30, $1.20.
    const peak = 80 * 1.32 + 40 * 0.044 + 30 * 3.96 + (500 * 0.3 + 80 * 1.2);
    const [total] = bill.totals;
    expect(total?.currency).toBe('USD');
    expect(total?.usual.least).toBeCloseTo(usual, 6);
    expect(total?.usual.most).toBeCloseTo(usual, 6);
    expect(total?.peak?.least).toBeCloseTo(peak, 6);
  });

  test('at Zhipu, whose vectors have a price in CNY alone', () => {
    const usage = [...MONTH, ...VECTORS];
    const bill = billOf({ usage, provider: loadProvider('zhipu'), rate: 7.1, today: TODAY });
    expect(bill.lines.map(({ to }) => to)).toEqual(['glm-5.3', 'glm-5.3-flash', 'embedding-3']);

    // https://bigmodel.cn/pricing: $1.40 in, $0.26 cached, $4.40 out; $0.15 in, $0.50 out; ¥0.50 for vectors.
    const inUsd = 80 * 1.4 + 40 * 0.26 + 30 * 4.4 + (500 * 0.15 + 80 * 0.5) + (70 * 0.5) / 7.1;
    expect(bill.totals).toHaveLength(1);
    expect(bill.totals[0]).toMatchObject({ currency: 'USD', derived: true });
    expect(bill.totals[0]?.usual.least).toBeCloseTo(inUsd, 6);
    expect(bill.totals[0]).not.toHaveProperty('peak');

    // Without a rate in the one currency that all of them have: ¥8, ¥2, ¥28; ¥0.80, ¥2.80.
    const unrated = billOf({ usage, provider: loadProvider('zhipu'), rate: undefined, today: TODAY });
    const inCny = 80 * 8 + 40 * 2 + 30 * 28 + (500 * 0.8 + 80 * 2.8) + 70 * 0.5;
    expect(unrated.totals).toHaveLength(1);
    expect(unrated.totals[0]?.currency).toBe('CNY');
    expect(unrated.totals[0]?.usual.least).toBeCloseTo(inCny, 6);
  });
});

describe('what is left out', () => {
  const strange = readUsage(
    'model,input,output\ngpt-4o,1000000,0\nclaude-3,5,5\nft:gpt-4o:me::1,5,5\ntext-embedding-3-small,5,0\nsora-2,1,1\n',
    'u.csv',
  );
  const bill = billOf({ usage: strange, provider: loadProvider('deepseek'), rate: undefined, today: TODAY });

  test('is told with its reason', () => {
    expect(bill.lines.map(({ leftOut }) => leftOut)).toEqual([
      undefined,
      'not-of-openai',
      'no-price-before',
      'no-model',
      'no-price-before',
    ]);
  });

  test('is in no total, neither the one before nor the one after', () => {
    expect(bill.before?.usual.least).toBe(2.5);
    expect(bill.totals.map(({ usual }) => usual.least)).toEqual([0.66]);
  });

  test('with everything left out there is no total, not one of nothing', () => {
    const none = billOf({ usage: VECTORS, provider: loadProvider('deepseek'), rate: undefined, today: TODAY });
    expect(none.totals).toEqual([]);
    expect(none).not.toHaveProperty('before');
  });
});

test('a price that nobody has verified is marked', () => {
  const known = loadProvider('deepseek');
  const models = known.models.map((model) => ({ ...model, evidence: 'unverified' as const }));
  const question = { usage: MONTH, rate: undefined, today: TODAY };
  expect(billOf({ ...question, provider: known }).lines[0]).not.toHaveProperty('unverified');
  expect(billOf({ ...question, provider: { ...known, models } }).lines[0]).toHaveProperty('unverified', true);
});

test('the cheapest comes first among those that count every model; then others, then what is in another currency', () => {
  const all = readUsage('model,input,output\ngpt-4o,1000000,0\ntext-embedding-3-small,1000000,0\n', 'u.csv');
  const whole = (provider: string, least: number, currency: 'USD' | 'CNY' = 'USD'): Bill => ({
    provider,
    lines: all.map((usage) => ({ usage, to: 'm', after: [] })),
    totals: [{ currency, usual: { least, most: least } }],
    free: [],
  });
  const partial: Bill = {
    ...whole('partial', 1),
    lines: all.map((usage) => ({ usage, to: null, after: [], leftOut: 'no-model' })),
  };
  const sorted = sortBills([partial, whole('yuan', 2, 'CNY'), whole('dear', 9), whole('cheap', 3)]);
  expect(sorted.map(({ provider }) => provider)).toEqual(['cheap', 'dear', 'yuan', 'partial']);
});
