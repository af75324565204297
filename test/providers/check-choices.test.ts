import { expect, test } from 'vitest';
import { changeModel, choose, type Damage, faultsOf } from './damaged-data.js';

test.each<[what: string, damages: Damage[], path: string[], message: string]>([
  ['is not listed', [choose({ fast: 'glm-6' })], ['choices', 'fast'], 'glm-6 is not among the models'],
  [
    'is retired',
    [choose({ fast: 'chatglm_lite' })],
    ['choices', 'fast'],
    'chatglm_lite is retired: choose a model that goes on',
  ],
  [
    'is deprecated',
    [choose({ vision: 'glm-4v', embedding: null })],
    ['choices', 'vision'],
    'glm-4v is deprecated: choose a model that goes on',
  ],
  [
    'ends on the day of the data',
    [
      (provider) => changeModel('glm-image', { retiredOn: provider.asOf })(provider),
      changeModel('cogview-3', { successor: undefined }),
      changeModel('cogview-3-plus', { successor: undefined }),
    ],
    ['choices', 'image'],
    'glm-image is retired: choose a model that goes on',
  ],
  [
    'is made for something else',
    [choose({ image: 'glm-5.3' })],
    ['choices', 'image'],
    'glm-5.3 is made for chat, not for image',
  ],
  [
    'is deprecated, chosen by a region',
    [choose({ fast: 'glm-4.6' }, 'intl')],
    ['regions', 'intl', 'choices', 'fast'],
    'glm-4.6 is deprecated: choose a model that goes on',
  ],
  [
    'a region chooses and does not serve',
    [choose({ speech: 'glm-tts' }, 'intl')],
    ['regions', 'intl', 'choices', 'speech'],
    'glm-tts is served in cn only: choose another one for intl, or null',
  ],
  [
    'a region is left with and does not serve',
    [({ regions }) => Reflect.deleteProperty(regions.intl?.choices ?? {}, 'embedding')],
    ['regions', 'intl', 'choices', 'embedding'],
    'embedding-3 is served in cn only: choose another one for intl, or null',
  ],
])('a default that %s is refused', (_what, damages, path, message) => {
  const faults = faultsOf(...damages);
  expect(faults).toContainEqual({ path, message });
  expect(faults.filter((fault) => fault.message.includes('served in') === message.includes('served in'))).toHaveLength(
    1,
  );
});
