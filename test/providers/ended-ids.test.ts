import { expect, it } from 'vitest';
import { BUILT_IN } from '../../src/providers/catalog.js';
import { idsServedElsewhere, isEnding, isOrdinaryWord } from '../../src/providers/ended-ids.js';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';

const TODAY = '2026-11-23';

it.each(['lite', 'general', 'x1', 'x1-preview', '4.0Ultra', 'SenseChat', 'step-3', 'hy3'])(
  '%s is an ordinary word',
  (id) => {
    expect(isOrdinaryWord(id)).toBe(true);
  },
);

it.each([
  'glm-4',
  'glm-3-turbo',
  'chatglm_std',
  'ernie-bot',
  'SenseChat-5',
  'hunyuan-pro',
  'deepseek-chat',
  'step-1-8k',
])('%s is called by nothing else', (id) => {
  expect(isOrdinaryWord(id)).toBe(false);
});

it.each([
  ['zhipu', 'glm-4-0520', true],
  ['zhipu', 'glm-4', true],
  ['zhipu', 'glm-5.3', false],
  ['qianfan', 'ernie-3.5-8k', true],
  ['sensenova', 'SenseChat-5', true],
  ['hunyuan', 'hunyuan-pro', true],
])('of %s, %s is ending: %s', (provider, id, ending) => {
  const data = loadProvider(provider);
  const [model] = data.models.filter((each) => each.id === id);
  expect(model && isEnding(model, data, TODAY)).toBe(ending);
});

it('goes by the day of the run', () => {
  const data = loadProvider('qianfan');
  const [model] = data.models.filter(({ id }) => id === 'ernie-3.5-8k');
  const announced = model && { ...model, status: 'current' as const, retiredOn: '2026-06-30' };
  expect(announced && isEnding(announced, data, '2026-06-29')).toBe(false);
  expect(announced && isEnding(announced, data, '2026-06-30')).toBe(true);
});

it('an id that another provider answers to does not say whose it is', () => {
  const elsewhere = idsServedElsewhere(loadProvider('hunyuan'), BUILT_IN, TODAY);
  expect(elsewhere.has('glm-5')).toBe(true);
  expect(elsewhere.has('hunyuan-pro')).toBe(false);
});

it('knows ids of every provider that nothing else is called by', () => {
  const vague = providerIds().filter((id) => loadProvider(id).models.every((model) => isOrdinaryWord(model.id)));
  expect(vague).toEqual([]);
});
