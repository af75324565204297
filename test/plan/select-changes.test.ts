import { expect, test } from 'vitest';
import type { Change } from '../../src/plan/contract.js';
import { selectChanges } from '../../src/plan/select-changes.js';
import { makeChange } from '../apply/make-change.js';

const selectIds = (changes: readonly Change[], upTo: 'auto' | 'review') =>
  selectChanges(changes, upTo).map(({ id }) => id);

test('auto leaves out what needs a decision, review takes in both', () => {
  const changes = [makeChange('a'), makeChange('b', { tier: 'review' })];
  expect(selectIds(changes, 'auto')).toEqual(['a']);
  expect(selectIds(changes, 'review')).toEqual(['a', 'b']);
});

test('changes that require each other come together', () => {
  const changes = [makeChange('client', { requires: ['call'] }), makeChange('call', { requires: ['client'] })];
  expect(selectIds(changes, 'auto')).toEqual(['client', 'call']);
});

test('one change out of reach keeps back all that lead to it, however far away', () => {
  const changes = [
    makeChange('far', { requires: ['near'] }),
    makeChange('near', { requires: ['held', 'far'] }),
    makeChange('held', { tier: 'review' }),
    makeChange('free'),
  ];
  expect(selectIds(changes, 'auto')).toEqual(['free']);
  expect(selectIds(changes, 'review')).toEqual(['far', 'near', 'held', 'free']);
});

test('a change whose requirement is not in the list is not selected', () => {
  expect(selectIds([makeChange('a', { requires: ['gone'] })], 'review')).toEqual([]);
});
