import { describe, expect, it } from 'vitest';
import { checkFreshness } from '../../src/providers/check-freshness.js';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';
import type { ProviderData, ProviderModel } from '../../src/providers/schema.js';

const deepseek = loadProvider('deepseek');

function withModel(id: string, changed: Partial<ProviderModel>): ProviderData {
  return { ...deepseek, models: deepseek.models.map((model) => (model.id === id ? { ...model, ...changed } : model)) };
}

const told = (provider: ProviderData, today: string): string[] =>
  checkFreshness(provider, today).map(({ problem, text }) => `${problem}: ${text}`);

it.each(providerIds())('the facts of %s are fresh on the day they were gathered', (id) => {
  expect(told(loadProvider(id), loadProvider(id).asOf)).toEqual([]);
});

describe('what time does', () => {
  it('lets facts go stale', () => {
    const day = '2027-06-01';
    expect(told(deepseek, day)).toEqual([
      expect.stringMatching(/^stale-facts: \d+ facts of 2026-11-23 are past 2027-02-21$/),
    ]);
  });

  it('ends models that still count as current, and tells where they lead', () => {
    const ended = withModel('deepseek-flash', { retiredOn: '2026-12-01' });
    expect(told(ended, '2026-12-02')).toEqual(
      expect.arrayContaining([
        'retirement-passed: deepseek-flash ended on 2026-12-01 but counts as current',
        'no-successor: deepseek-flash leads nowhere',
        'no-successor: deepseek-chat leads to deepseek-flash, which does not answer either',
        'choice-not-served: deepseek-flash is chosen as fast and does not answer',
      ]),
    );
  });

  it('is foretold for the models that are chosen', () => {
    const ending = withModel('deepseek-v4-pro', { retiredOn: '2026-12-31' });
    expect(told(ending, '2026-11-23')).toContain(
      'retires-soon: deepseek-v4-pro, chosen as flagship, ends on 2026-12-31',
    );
    expect(told(ending, '2026-10-01')).toEqual([]);
  });

  it('finds successors that go in a circle', () => {
    const circle = withModel('deepseek-chat', { successor: 'deepseek-reasoner' });
    const models = circle.models.map((model) =>
      model.id === 'deepseek-reasoner' ? { ...model, successor: 'deepseek-chat' } : model,
    );
    expect(told({ ...circle, models }, deepseek.asOf)).toEqual(
      expect.arrayContaining([
        'no-successor: deepseek-chat leads to deepseek-reasoner, which does not answer either',
        'no-successor: deepseek-reasoner leads to deepseek-chat, which does not answer either',
      ]),
    );
  });
});
