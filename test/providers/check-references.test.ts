import { expect, test } from 'vitest';
import { changeModel, type Damage, faultsOf, indexOf } from './damaged-data.js';

type Row = [what: string, damage: Damage, path: (string | number)[], message: string];

test('the data that is damaged here is good', () => {
  expect(faultsOf()).toEqual([]);
});

test.each<Row>([
  [
    'a successor that does not exist',
    changeModel('glm-4', { successor: 'glm-6' }),
    ['models', indexOf('glm-4'), 'successor'],
    'no model is named glm-6',
  ],
  [
    'a chain of successors that ends at a retired model',
    changeModel('glm-4-0520', { successor: undefined }),
    ['models', indexOf('glm-4-flash'), 'successor'],
    'glm-4-0520 cannot be asked either, and nothing succeeds it',
  ],
  [
    'a model that is listed twice',
    ({ models }) => models.push(...structuredClone(models.slice(0, 1))),
    ['models', expect.any(Number), 'id'],
    'glm-5.3 is listed twice',
  ],
  [
    'a default region that does not exist',
    (provider) => Object.assign(provider, { defaultRegion: 'eu' }),
    ['defaultRegion'],
    'no region is named eu',
  ],
  [
    'a model that is served in a region that does not exist',
    changeModel('glm-5.3', { regions: ['cn', 'intl', 'eu'] }),
    ['models', indexOf('glm-5.3'), 'regions', 2],
    'no region is named eu',
  ],
  [
    'a parameter of a model that does not exist',
    ({ parameters }) => Object.assign(parameters.chat.seed ?? {}, { models: { 'glm-6': {} } }),
    ['parameters', 'chat', 'seed', 'models', 'glm-6'],
    'no model is named glm-6',
  ],
  [
    'the same in a region',
    ({ regions }) => Object.assign(regions.intl?.parameters?.chat?.stop ?? {}, { models: { 'glm-6': {} } }),
    ['regions', 'intl', 'parameters', 'chat', 'stop', 'models', 'glm-6'],
    'no model is named glm-6',
  ],
  [
    'the reasoning of a model that does not exist',
    ({ reasoning }) => Object.assign(reasoning.models ?? {}, { 'glm-6': { onByDefault: true } }),
    ['reasoning', 'models', 'glm-6'],
    'no model is named glm-6',
  ],
  [
    'a quirk of a model that does not exist',
    ({ quirks }) => Object.assign(quirks[0] ?? {}, { models: ['glm-6'] }),
    ['quirks', 0, 'models', 0],
    'no model is named glm-6',
  ],
  [
    'a quirk of a region that does not exist',
    ({ quirks }) => Object.assign(quirks[0] ?? {}, { regions: ['eu'] }),
    ['quirks', 0, 'regions', 0],
    'no region is named eu',
  ],
  [
    'an API that a model serves which does not exist',
    ({ apis }) => Object.assign(apis.responses, { models: ['glm-6'] }),
    ['apis', 'responses', 'models', 0],
    'no model is named glm-6',
  ],
  [
    'a free quota of a model that does not exist',
    ({ free }) => Object.assign(free[0] ?? {}, { models: ['glm-5.3', 'glm-6'] }),
    ['free', 0, 'models', 1],
    'no model is named glm-6',
  ],
])('%s is refused', (what, damage, path, message) => {
  const toRetired = changeModel('glm-4-flash', { successor: 'glm-4-0520' });
  const faults = what.startsWith('a chain') ? faultsOf(toRetired, damage) : faultsOf(damage);
  expect(faults).toEqual([{ path, message }]);
});

test('successors that go round in a circle are refused, each at its place', () => {
  const faults = faultsOf(
    changeModel('glm-4', { successor: 'glm-4-0520' }),
    changeModel('glm-4-0520', { successor: 'glm-4' }),
  );
  expect(faults).toEqual(
    ['glm-4', 'glm-4-0520'].map((id) => ({
      path: ['models', indexOf(id), 'successor'],
      message: `the successors of ${id} go round in a circle`,
    })),
  );
});
