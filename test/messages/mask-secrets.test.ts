import { expect, test } from 'vitest';
import { hasSecret, maskRandomWords, maskSecrets } from '../../src/messages/mask-secrets.js';

// Built at run time: no text in this repository should look like a key to anybody's scanner.
const body = 'a1b2c3d4e5f6'.repeat(2);

test.each([
  ['an OpenAI key', `'sk-proj-${body}'`, "'sk-[masked]'"],
  ['a Qianfan key', `bce-v3/ALTAK-${body}/${body};`, 'bce-v3/[masked];'],
  ['a Zhipu id.secret', `KEY=${'0f'.repeat(16)}.${'Ab3d'.repeat(4)}`, 'KEY=[masked]'],
  ['a signed token', `Bearer eyJ${body}.${body}.${body}`, 'Bearer [masked]'],
  ['a key of any vendor in code', `apiKey: "${body}"`, 'apiKey: "[masked]"'],
  ['a quoted name', `'x-api-key': '${body}'`, "'x-api-key': '[masked]'"],
  ['an env entry by its name', 'A=1\n+DB_PASSWORD=hunter2\n', 'A=1\n+DB_PASSWORD=[masked]\n'],
  ['an entry that is commented out', `# OPENAI_KEY="${body}" # old`, '# OPENAI_KEY="[masked]" # old'],
  ['an entry of a Dockerfile', `ENV OPENAI_API_KEY=${body}`, 'ENV OPENAI_API_KEY=[masked]'],
  ['an entry of a list', `  - OPENAI_API_KEY=${body}`, '  - OPENAI_API_KEY=[masked]'],
  ['an entry of YAML', `  OPENAI_API_KEY: ${body}`, '  OPENAI_API_KEY: [masked]'],
  ['the password of an address', 'https://me:hunter2@example.com/v1', 'https://me:[masked]@example.com/v1'],
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
  ['a key that is read', 'apiKey: process.env.OPENAI_API_KEY_2026_PRODUCTION'],
  ['a sample entry', 'OPENAI_API_KEY=your-openai-key'],
  ['a reference', 'OPENAI_API_KEY=$OTHER_KEY_2'],
  ['what is masked', 'QIANFAN_API_KEY=bce-v3/[masked]'],
  ['an address with a port', 'http://localhost:8080/@scope'],
  ['a number of tokens', 'max_tokens: 4096'],
  ['a hash', 'f0'.repeat(32)],
])('leaves %s alone', (_name, text) => {
  expect(maskSecrets(text)).toBe(text);
});

test('of a string that stands alone, long mixed runs go too', () => {
  expect(maskRandomWords(`Bearer ${body}`)).toBe('Bearer [masked]');
  expect(maskRandomWords('gpt-4o-mini-2024-07-18')).toBe('gpt-4o-mini-2024-07-18');
  expect(maskRandomWords('internationalization')).toBe('internationalization');
});
