import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { forwardSlashes } from '../src/forward-slashes.js';

test.each([
  [win32.sep, 'src\\chat.ts', 'src/chat.ts'],
  [win32.sep, '.\\apps\\web/**', './apps/web/**'],
  [win32.sep, 'C:\\code\\app\\src\\chat.ts:12', 'C:/code/app/src/chat.ts:12'],
  // There a backslash is part of the name.
  [posix.sep, 'src/a\\b.ts', 'src/a\\b.ts'],
])('where %s separates, %s is %s', (separator, path, expected) => {
  expect(forwardSlashes(path, separator)).toBe(expected);
});
