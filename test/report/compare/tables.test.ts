import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { compareBills } from '../../../src/compare-bills.js';
import type { Outlook, RepositoryComparison } from '../../../src/compare-providers.js';
import type { Ratio } from '../../../src/cost/compare-prices.js';
import { readUsage } from '../../../src/cost/usage/read-usage.js';
import { renderBills } from '../../../src/report/compare/bill-table.js';
import { renderOutlooks } from '../../../src/report/compare/outlook-table.js';

function outlook(provider: string, nameZh: string, parts: Partial<Outlook> = {}): Outlook {
  return {
    target: { provider, region: 'cn', baseURL: 'https://example.com', keyEnv: 'KEY' },
    name: provider,
    nameZh,
    calls: { auto: 3, review: 0, manual: 0 },
    work: { auto: 3, review: 0, manual: 0 },
    lost: [],
    costs: { models: [], free: [], total: { ratio: share(0.5), calls: 3, priced: 3 } },
    ...parts,
  };
}

const share = (least: number, parts: Partial<Ratio> = {}): Ratio => ({
  currency: 'USD',
  usual: { least, most: least },
  ...parts,
});

const total = (ratio: Outlook['costs']['total']['ratio'], priced = 3): Pick<Outlook, 'costs'> => ({
  costs: { models: [], free: [], total: { ratio, calls: 3, priced } },
});

function table(outlooks: readonly Outlook[], width = 80): string[] {
  const scanned = { files: 9, candidates: 2, skipped: {} };
  const comparison: RepositoryComparison = { outlooks, withoutRegion: [], problems: [], scanned };
  return renderOutlooks({ comparison, color: false, width }).split('\n');
}

describe('the table of providers', () => {
  const lost = [
    { name: 'embeddings', calls: 1 },
    { name: 'json_schema', calls: 4 },
    { name: 'vision', calls: 1 },
  ];
  const two = [outlook('zhipu', '智谱 GLM'), outlook('baichuan', '百川智能', { lost })];

  test('stands in columns, also behind Chinese names', () => {
    const [, , heading = '', zhipu = '', baichuan = ''] = table(two, 100);
    expect(zhipu).toContain('智谱 GLM');
    const columnOf = (row: string, word: string): number => stringWidth(row.slice(0, row.indexOf(word)));
    expect(columnOf(heading, 'price')).toBe(columnOf(zhipu, '50%'));
    expect(columnOf(heading, 'loses')).toBe(columnOf(baichuan, 'embeddings'));
    expect(baichuan).toMatch(/embeddings, json_schema \(4\), vision$/);
  });

  test.each([60, 70, 80])('fits into %i columns: names give way, then losses are counted', (width) => {
    const rows = table(two, width);
    expect(Math.max(...rows.map((row) => stringWidth(row)))).toBeLessThanOrEqual(width);
    expect(rows.join('\n')).toMatch(/embeddings, (?:json_schema \(4\), (?:vision|\+1)|\+2)/);
  });

  test.each([
    ['busy hours', share(0.26, { peak: { least: 0.51, most: 0.51 } }), '26% (51%)', 'at busy hours in brackets'],
    ['long requests', { ...share(0.2), usual: { least: 0.2, most: 0.35 } }, '20% to 35%', ''],
    ['a converted price', share(0.052, { derived: true }), '~5%', '~: the vendor'],
    ['prices in CNY', 'needs-rate' as const, 'needs --rate', 'e.g. --rate 7.1'],
    ['no price', 'no-price-after' as const, '?', '?: no model or no price'],
  ])('tells of %s', (_name, ratio, cell, note) => {
    const text = table([outlook('zhipu', '智谱', total(ratio))], 200).join('\n');
    expect(text).toContain(`  ${cell}  `);
    expect(text).toContain(note);
  });

  test('marks a ratio that not all calls are in', () => {
    expect(table([outlook('zhipu', '智谱', total(share(0.5), 2))]).join('\n')).toMatch(
      /50%\* [\s\S]*\*: only of the calls/,
    );
  });

  test('without calls it says so and shows no table', () => {
    const none = outlook('zhipu', '智谱', { calls: { auto: 0, review: 0, manual: 0 } });
    expect(table([none]).join('\n')).toContain('nothing to compare');
    expect(table([none]).join('\n')).not.toContain('zhipu');
  });
});

describe('the bills', () => {
  const usage = readUsage(
    'model,requests,input,output\ngpt-4o,10,100000000,30000000\ntext-embedding-3-small,1,50000000,0\nclaude-3,1,5,5\n',
    'usage.csv',
  );
  const bills = (rate?: number, width = 80): string => {
    const comparison = compareBills(usage, {
      to: ['zhipu', 'deepseek', 'kling'],
      today: '2026-11-23',
      ...(rate === undefined ? {} : { rate }),
    });
    return renderBills({ ...comparison, usage, rate, file: 'usage.csv', color: false, width });
  };

  test('name each model, what becomes of it and what that costs, then all totals', () => {
    const text = bills();
    expect(text).toMatch(/^deepseek\n {2}gpt-4o +\$550\.00 +-> deepseek-v4-pro +\$125\.40 +\$250\.80 at peak$/m);
    expect(text).toMatch(/^ {2}text-embedding-3-small +\$1\.00 +-> nothing +not counted$/m);
    expect(text).toMatch(/^ {2}claude-3 +\? +-> nothing +not OpenAI's$/m);
    expect(text).toContain('compare  usage.csv: 3 models, 150,000,005 tokens in, 30,000,005 out');
    expect(text).toMatch(/^ {2}openai +\$551\.00\n/m);
    expect(text).toMatch(/^ {2}zhipu +¥1,665\.00 +needs --rate +2 of 3$/m);
    expect(text).toMatch(/^ {2}deepseek +\$125\.40 +23% +\$250\.80 +1 of 3$/m);
    expect(text).toMatch(/^ {2}kling +\? +0 of 3$/m);
    expect(text.indexOf('  zhipu  ')).toBeLessThan(text.indexOf('  deepseek  '));
  });

  test('are compared in one currency at a rate', () => {
    // 100 M at $1.40, 30 M at $4.40, 50 M at ¥0.50; 551 at OpenAI.
    const sum = 140 + 132 + 25 / 7.1;
    expect(bills(7.1)).toMatch(new RegExp(`^  zhipu +~\\$${sum.toFixed(2).replace('.', '\\.')} +50% +2 of 3$`, 'm'));
    expect(bills(7.1)).toContain('converted at 7.1 CNY for a USD');
  });

  test.each([70, 80])('fit into %i columns', (width) => {
    expect(
      Math.max(
        ...bills(undefined, width)
          .split('\n')
          .map((row) => stringWidth(row)),
      ),
    ).toBeLessThanOrEqual(width);
  });
});
