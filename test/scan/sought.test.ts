import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Sought } from '../../src/scan/sought.js';
import { type ScanOptions, scanTree } from '../../src/scan-tree.js';

const SOUGHT: Sought = {
  needles: ['ernie-', 'lite', 'old.example.com'],
  models: new Set(['ernie-3.5-8k', 'ernie-5.1']),
  words: new Set(['lite']),
  isAddress: (text) => text.startsWith('https://old.example.com/rpc'),
  takesRequests: (url) => url.startsWith('https://new.example.com/v2'),
};

it('finds ids that no call names, also in a file that names OpenAI nowhere', () => {
  const found = scan({
    'models.ts': "export const MODELS = ['ernie-3.5-8k', 'ernie-5.1', 'gpt-4o'];\nexport const size = 'lite';\n",
    'settings.ts': "export const settings = { model: 'lite' };\n",
    'Pick.vue': '<template><option value="ernie-3.5-8k">Small</option></template>\n',
  });
  const texts = found
    .filter(({ kind }) => kind === 'model')
    .map((usage) => `${usage.file} ${'text' in usage ? usage.text : ''}`);
  expect(texts.sort()).toEqual([
    'Pick.vue ernie-3.5-8k',
    'models.ts ernie-3.5-8k',
    'models.ts ernie-5.1',
    'settings.ts lite',
  ]);
  const [registry] = found.flatMap((usage) => (usage.kind === 'registry' ? [usage] : []));
  expect(registry).toMatchObject({ name: 'MODELS', others: ["'gpt-4o'"] });
});

it('finds addresses in strings and templates', () => {
  const found = scan({
    'a.js': "const A = 'https://old.example.com/rpc';\nfetch(`https://old.example.com/rpc/${name}`);\n",
  });
  const hosts = found.flatMap((usage) => (usage.kind === 'host' ? [usage.text] : []));
  expect(hosts).toEqual(['https://old.example.com/rpc', 'https://old.example.com/rpc/']);
});

it('takes a raw call of a host that takes such requests for a request', () => {
  const call = (host: string): string =>
    `fetch('https://${host}/v2/chat/completions', { method: 'POST', body: JSON.stringify({ model: 'ernie-5.1' }) });\n`;
  const found = scan({ 'new.js': call('new.example.com'), 'else.js': call('else.example.com') });
  const requests = found.flatMap((usage) => (usage.kind === 'request' ? [usage.file] : []));
  expect(requests).toEqual(['new.js']);
});

it('finds entries of env files by what they say, and keeps what may be a secret to itself', () => {
  const found = scan({
    '.env': 'CHAT=ernie-3.5-8k\nSIZE=lite\nMODEL_SIZE=lite\nURL=https://old.example.com/rpc\nKEY=bce-v3/abc\n',
  });
  const entries = found.flatMap((usage) =>
    usage.kind === 'env-entry' ? [`${usage.name} ${usage.value} ${usage.text}`] : [],
  );
  expect(entries).toEqual(['CHAT model ernie-3.5-8k', 'MODEL_SIZE model lite', 'URL url https://old.example.com/rpc']);
});

it('finds none of it unless it is asked for', () => {
  const files = { 'models.ts': "export const MODELS = ['ernie-3.5-8k'];\n", '.env': 'CHAT=ernie-3.5-8k\n' };
  expect(scan(files, {})).toEqual([]);
});

function scan(files: Readonly<Record<string, string>>, options: ScanOptions = { sought: SOUGHT }) {
  const root = mkdtempSync(join(tmpdir(), 'repoint-sought-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return scanTree(root, options).usages;
}
