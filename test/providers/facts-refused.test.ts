import { describe, expect, test } from 'vitest';
import { changeModel, faultsOf, indexOf } from './damaged-data.js';

const PRICE = { currency: 'CNY', input: 1, output: 2 };
const BUSY = {
  days: 'weekdays',
  hours: [{ from: '09:00', to: '12:00' }],
  timeZone: 'Asia/Shanghai',
  input: 2,
  output: 4,
};
const above = (tokens: number) => ({ above: tokens, input: 3, output: 6 });

describe('a price', () => {
  test.each<[string, price: object, path: (string | number)[]]>([
    ['has no currency', { input: 1, output: 2 }, ['currency']],
    ['is in a currency that nobody bills', { ...PRICE, currency: 'EUR' }, ['currency']],
    ['is below nothing', { ...PRICE, output: -1 }, ['output']],
    ['has busy hours in no time zone', { ...PRICE, peak: { ...BUSY, timeZone: undefined } }, ['peak', 'timeZone']],
    ['has busy hours in an unknown zone', { ...PRICE, peak: { ...BUSY, timeZone: 'Beijing' } }, ['peak', 'timeZone']],
    ['has no hours at its busy hours', { ...PRICE, peak: { ...BUSY, hours: [] } }, ['peak', 'hours']],
    [
      'says 9 o’clock as people do',
      { ...PRICE, peak: { ...BUSY, hours: [{ from: '9', to: '12:00' }] } },
      ['peak', 'hours', 0, 'from'],
    ],
    ['has the longest requests first', { ...PRICE, longer: [above(256000), above(32000)] }, ['longer']],
    ['has a length twice', { ...PRICE, longer: [above(32000), above(32000)] }, ['longer']],
  ])('that %s is refused', (_what, price, path) => {
    const faults = faultsOf(changeModel('glm-5.3', { prices: [price] }));
    expect(faults.map((fault) => fault.path)).toEqual([['models', indexOf('glm-5.3'), 'prices', 0, ...path]]);
  });

  test('with a currency, busy hours and longer requests is taken', () => {
    const price = { ...PRICE, peak: BUSY, longer: [above(32000), above(256000)] };
    expect(faultsOf(changeModel('glm-5.3', { prices: [price] }))).toEqual([]);
  });
});

test.each(['source', 'date'])('a model, a region, a quota and an exception without %s are refused', (field) => {
  const faults = faultsOf(({ models, regions, free, parameters }) => {
    const exception = parameters.chat.reasoning_effort?.models?.['glm-5.2']?.fact;
    for (const fact of [models[0], regions.cn, free[0], exception]) Reflect.deleteProperty(fact ?? {}, field);
  });
  expect(faults.map(({ path }) => path.join('.')).sort()).toEqual([
    `free.0.${field}`,
    `models.0.${field}`,
    `parameters.chat.reasoning_effort.models.glm-5.2.fact.${field}`,
    `regions.cn.${field}`,
  ]);
});
