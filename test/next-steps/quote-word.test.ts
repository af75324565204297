import { expect, test } from 'vitest';
import { quoteWord } from '../../src/next-steps/quote-word.js';

test.each<[string, NodeJS.Platform, string]>([
  ['src/a.ts', 'linux', 'src/a.ts'],
  ['--model', 'win32', '--model'],
  ['my app', 'linux', "'my app'"],
  ["it's $HOME", 'darwin', "'it'\\''s $HOME'"],
  ['my app', 'win32', '"my app"'],
  ['', 'linux', "''"],
])('%s on %s is written %s', (word, platform, written) => {
  expect(quoteWord(word, platform)).toBe(written);
});
