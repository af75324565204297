import { expect, test } from 'vitest';
import { configErrors } from '../../src/messages/config-errors.js';
import { errors } from '../../src/messages/errors.js';
import type { RepointError } from '../../src/messages/repoint-error.js';

/** The arguments are words or lists of words: these stand for either. */
const made = Object.values({ ...errors, ...configErrors }).map((make) =>
  (make as (...args: unknown[]) => RepointError)(['one two'], ['three'], ['four']),
);

test('every error says what is wrong and what to do', () => {
  for (const { title, hint, exit } of made) {
    expect(String(title)).toMatch(/^\S.*[^.]$/);
    expect(hint).toMatch(/\S/);
    expect(exit).toBe(2);
  }
});

test('every error has a code of its own', () => {
  expect(new Set(made.map(({ code }) => code)).size).toBe(made.length);
});

test('a long list of files is cut', () => {
  const files = Array.from({ length: 13 }, (_, index) => `f${index}.ts`);
  expect(errors.filesMoved(files).detail).toMatch(/f9\.ts\n {2}and 3 more$/);
});
