import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import type { ModelCost, PlanCosts } from '../../src/cost/cost-of-plan.js';
import type { PriceFact } from '../../src/providers/schema.js';
import { costRows } from '../../src/report/cost-rows.js';
import { formatPrice, formatShare, formatSum } from '../../src/report/money.js';
import { createStyle } from '../../src/report/style.js';

const USD: PriceFact = { currency: 'USD', input: 0.66, output: 1.98 };
const CNY: PriceFact = { currency: 'CNY', input: 4.5, output: 13.5 };
const PEAK: PriceFact['peak'] = {
  days: 'weekdays',
  hours: [{ from: '09:00', to: '12:00' }],
  timeZone: 'Asia/Shanghai',
  input: 1.32,
  output: 3.96,
};

function rows(
  after: readonly PriceFact[],
  width = 120,
  parts: Partial<PlanCosts> = {},
  names: Partial<ModelCost> = {},
): string[] {
  const cost: ModelCost = {
    from: 'gpt-4o',
    to: 'new',
    provider: 'p',
    requests: ['r'],
    before: [{ currency: 'USD', input: 2.5, output: 10 }],
    after,
    ratio: 'no-price-after',
    ...names,
  };
  const costs = { models: [cost], free: [], total: { ratio: cost.ratio, calls: 1, priced: 0 }, ...parts };
  return costRows(costs, createStyle(false), width);
}

describe('what a million tokens cost before and after', () => {
  test.each([
    ["OpenAI's currency first", [CNY, USD], '-> new  $0.66/$1.98 or ¥4.50/¥13.50'],
    ['no price', [], '-> new  no price known'],
    ['no price for what is not written', [{ ...CNY, output: 0 }], '-> new  ¥4.50'],
    ['what costs nothing', [{ ...CNY, input: 0, output: 0 }], '-> new  ¥0/¥0'],
    ['busy hours', [{ ...USD, peak: PEAK }], '-> new  $0.66/$1.98  $1.32/$3.96 at busy hours'],
    ['long requests', [{ ...CNY, longer: [{ above: 32000, input: 6, output: 22 }] }], '¥6/¥22 above 32,000 tokens'],
  ])('%s', (_name, after, text) => {
    const [, row = ''] = rows(after);
    expect(row).toMatch(/^ {2}gpt-4o {2}\$2\.50\/\$10 {2}/);
    expect(row.endsWith(text)).toBe(true);
  });

  test('a note goes below where there is no room', () => {
    expect(rows([{ ...USD, peak: PEAK }], 60)).toEqual([
      '  per million tokens, in/out',
      '  gpt-4o  $2.50/$10  -> new  $0.66/$1.98',
      '    $1.32/$3.96 at busy hours',
    ]);
  });

  test.each([
    [50, ['  gpt-4o  $2.50/$10  -> new  $0.66/$1.98', '    or ¥4.50/¥13.50, $1.32/$3.96 at busy hours']],
    [38, ['  gpt-4o  $2.50/$10', '    -> new  $0.66/$1.98', '    or ¥4.50/¥13.50, $1.32/$3.96 at', '    busy hours']],
  ])('the second currency goes below in %i columns', (width, lines) => {
    expect(rows([{ ...USD, peak: PEAK }, CNY], width).slice(1)).toEqual(lines);
  });

  test.each([60, 80])('nothing is wider than %i columns, however long the names are', (width) => {
    const parts = { from: 'gpt-4o-mini-audio-preview', to: 'doubao-seed-1-6-flash-250828' };
    const table = rows([{ ...USD, peak: PEAK }, CNY], width, {}, parts);
    expect(Math.max(...table.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
  });

  test('free quotas are named', () => {
    expect(rows([USD], 120, { free: ['a million tokens a day'] }).at(-1)).toBe('  free: a million tokens a day');
  });

  test('of many models six are shown', () => {
    const model: ModelCost = {
      from: 'a',
      to: 'b',
      provider: 'p',
      requests: [],
      before: [USD],
      after: [],
      ratio: 'no-price-after',
    };
    const models = Array.from({ length: 8 }, () => model);
    expect(rows([], 120, { models })).toHaveLength(8);
    expect(rows([], 120, { models }).at(-1)).toContain('and 2 more');
    expect(rows([], 120, { models: [] })).toEqual([]);
  });
});

test.each([
  [formatPrice({ currency: 'USD', amount: 2.5 }), '$2.50'],
  [formatPrice({ currency: 'CNY', amount: 8 }), '¥8'],
  [formatPrice({ currency: 'USD', amount: 0.0028 }), '$0.0028'],
  [formatSum({ currency: 'USD', amount: 1234.5 }), '$1,234.50'],
  [formatSum({ currency: 'CNY', amount: 0.004 }), 'under ¥0.01'],
  [formatSum({ currency: 'USD', amount: 0 }), '$0'],
  [formatShare({ least: 0.204, most: 0.204 }), '20%'],
  [formatShare({ least: 0.0123, most: 1.5 }), '1% to 150%'],
  [formatShare({ least: 0.004, most: 0.004 }), '0.4%'],
])('%s is %s', (told, wanted) => {
  expect(told).toBe(wanted);
});
