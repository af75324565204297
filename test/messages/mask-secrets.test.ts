import { expect, test } from 'vitest';
import { hasSecret, maskSecrets } from '../../src/messages/mask-secrets.js';

// Built at run time: no text in this repository should look like a key to anybody's scanner.
const body = 'a1b2c3d4e5f6'.repeat(2);

test.each([
  ['an OpenAI key', `'sk-proj-${body}'`, "'sk-[masked]'"],
  ['a Qianfan key', `bce-v3/ALTAK-${body}/${body};`, 'bce-v3/[masked];'],
  ['a Zhipu id.secret', `KEY=${'0f'.repeat(16)}.${'Ab3d'.repeat(4)}`, 'KEY=[masked]'],
  ['a signed token', `Bearer eyJ${body}.${body}.${body}`, 'Bearer [masked]'],
  ['two keys on a line', `sk-${body} sk-${body}`, 'sk-[masked] sk-[masked]'],
])('masks %s', (_name, text, masked) => {
  expect(maskSecrets(text)).toBe(masked);
  expect(hasSecret(text)).toBe(true);
});

test.each([
  ['a sample key', 'sk-your-openai-api-key-here'],
  ['dots', 'sk-...'],
  ['a word that ends in sk', 'task-1234567890-abcdefghijkl'],
  ['a model id', 'gpt-4o-2024-08-06'],
  ['a hash', 'f0'.repeat(32)],
])('leaves %s alone', (_name, text) => {
  expect(maskSecrets(text)).toBe(text);
});
