import { expect, it } from 'vitest';
import { frameworkAliases } from '../../../src/scan/analysis/framework-aliases.js';
import { createTreeResolver } from '../../../src/scan/analysis/module-resolution.js';

it.each([
  ['svelte.config.js', 'src/routes/+page.svelte', '$lib/ai', 'src/lib/ai.ts'],
  ['svelte.config.js', 'src/routes/+page.svelte', '$lib', 'src/lib/index.ts'],
  ['apps/web/svelte.config.js', 'apps/web/src/a.ts', '$lib/ai.js', 'apps/web/src/lib/ai.ts'],
  ['nuxt.config.ts', 'pages/index.vue', '~/utils/ai', 'utils/ai.ts'],
  ['nuxt.config.ts', 'app/pages/index.vue', '@/utils/ai', 'app/utils/ai.ts'],
  ['vue.config.js', 'src/App.vue', '@/components/Chat.vue', 'src/components/Chat.vue'],
  ['vite.config.mts', 'src/App.vue', '@/ai', 'src/ai.ts'],
])('%s lets %s import %s', (config, from, specifier, target) => {
  const resolve = createTreeResolver(new Set([config, from, target]), {
    scopes: frameworkAliases([config, from, target]),
    packages: new Map(),
  });
  expect(resolve(from, specifier)).toBe(target);
});

it('gives other files nothing', () => {
  expect(frameworkAliases(['src/app.config.ts', 'svelte.config.json', 'src/vite.ts'])).toEqual([]);
});
