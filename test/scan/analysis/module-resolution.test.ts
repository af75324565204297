import { describe, expect, it } from 'vitest';
import { createTreeResolver } from '../../../src/scan/analysis/module-resolution.js';
import { NO_ALIASES, type PathAliases } from '../../../src/scan/analysis/path-aliases.js';
import { parseSdkSpecifier } from '../../../src/scan/analysis/sdk-specifier.js';

const PATHS = [
  'src/app.ts',
  'src/client.ts',
  'src/view.tsx',
  'src/lib/index.ts',
  'src/legacy.js',
  'src/typed.js',
  'src/typed.d.ts',
  'src/worker.mts',
  'src/model.service.ts',
  'packages/llm/src/index.ts',
  'packages/llm/src/chat.ts',
  'packages/llm/src/app.ts',
  'packages/llm/helpers/retry.ts',
  'index.ts',
];
const ALIASES: PathAliases = {
  scopes: [
    {
      folder: '',
      baseUrl: 'src',
      patterns: [
        { pattern: '@/*', targets: ['src/*'] },
        { pattern: '@/llm/*', targets: ['generated/*', 'packages/llm/src/*'] },
        { pattern: 'the-client', targets: ['./src/client.ts'] },
      ],
    },
    { folder: 'packages/llm', patterns: [{ pattern: '@/*', targets: ['packages/llm/src/*'] }] },
  ],
  packages: new Map([['@acme/llm', { folder: 'packages/llm', entries: ['packages/llm/src/main.ts'] }]]),
};

describe('a relative specifier', () => {
  const resolve = createTreeResolver(new Set(PATHS), NO_ALIASES);
  it.each([
    ['src/app.ts', './client', 'src/client.ts'],
    ['src/app.ts', './client.js', 'src/client.ts'],
    ['src/app.ts', './client.ts', 'src/client.ts'],
    ['src/app.ts', './view.jsx', 'src/view.tsx'],
    ['src/app.ts', './view.js', 'src/view.tsx'],
    ['src/app.ts', './worker.mjs', 'src/worker.mts'],
    ['src/app.ts', './legacy.js', 'src/legacy.js'],
    ['src/app.ts', './lib', 'src/lib/index.ts'],
    ['src/app.ts', './lib/', 'src/lib/index.ts'],
    ['src/lib/index.ts', '..', undefined],
    ['src/app.ts', '..', 'index.ts'],
    ['src/app.ts', './typed', 'src/typed.js'],
    ['src/app.ts', './model.service', 'src/model.service.ts'],
    ['src/app.ts', './missing', undefined],
    ['src/app.ts', '../../outside', undefined],
  ])('from %s: %s is %s', (from, specifier, expected) => {
    expect(resolve(from, specifier)).toBe(expected);
  });
});

describe('an alias', () => {
  const resolve = createTreeResolver(new Set(PATHS), ALIASES);
  it.each([
    ['a pattern', 'src/app.ts', '@/client', 'src/client.ts'],
    ['the longest prefix, then the target that exists', 'src/app.ts', '@/llm/chat', 'packages/llm/src/chat.ts'],
    ['an exact pattern', 'src/lib/index.ts', 'the-client', 'src/client.ts'],
    ['baseUrl', 'src/app.ts', 'lib', 'src/lib/index.ts'],
    ['the nearest scope', 'packages/llm/src/chat.ts', '@/app', 'packages/llm/src/app.ts'],
    ['an outer scope where the nearest has no such file', 'packages/llm/src/chat.ts', '@/client', 'src/client.ts'],
    ['a workspace package', 'src/app.ts', '@acme/llm', 'packages/llm/src/index.ts'],
    ['a module in its src folder', 'src/app.ts', '@acme/llm/chat', 'packages/llm/src/chat.ts'],
    ['a module beside its src folder', 'src/app.ts', '@acme/llm/helpers/retry.js', 'packages/llm/helpers/retry.ts'],
    ['an unknown package', 'src/app.ts', '@acme/other', undefined],
  ])('resolves %s', (_what, from, specifier, expected) => {
    expect(resolve(from, specifier)).toBe(expected);
  });
});

describe('an SDK specifier', () => {
  it.each([
    ['openai', { subpath: '' }],
    ['openai/index.mjs', { subpath: '' }],
    ['openai/resources/chat/completions', { subpath: 'resources/chat/completions' }],
    ['openai/resources/responses/responses.mjs', { subpath: 'resources/responses/responses' }],
    ['openai/src/resources/chat', { subpath: 'resources/chat' }],
    ['npm:openai', { subpath: '' }],
    ['npm:openai@4.20.1/streaming', { subpath: 'streaming', major: 4 }],
    ['npm:openai@^5', { subpath: '', major: 7 }],
    ['npm:openai@latest', { subpath: '' }],
    ['jsr:@openai/openai@6', { subpath: '', major: 7 }],
    ['@openai/openai', { subpath: '' }],
    ['https://esm.sh/openai@4?bundle', { subpath: '', major: 4 }],
    ['https://esm.sh/v135/openai@3.3.0', { subpath: '', major: 3 }],
    ['https://deno.land/x/openai@v4.68.0/mod.ts', { subpath: '', major: 4 }],
    ['https://cdn.jsdelivr.net/npm/openai@5/+esm', { subpath: '', major: 7 }],
    ['https://deno.land/x/openai@1.4.2/mod.ts', undefined],
    ['openai-edge', undefined],
    ['./openai', undefined],
    ['@openai/agents', undefined],
    ['@ai-sdk/openai', undefined],
    ['@azure/openai', undefined],
    ['npm:openai-fetch', undefined],
  ])('%s', (specifier, expected) => {
    expect(parseSdkSpecifier(specifier)).toEqual(expected);
  });
});
