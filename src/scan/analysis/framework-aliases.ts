import { posix } from 'node:path';
import type { AliasScope } from './path-aliases.js';

/**
 * The aliases that a framework gives its projects without a line in their tsconfig, by the name of its configuration file.
 * SvelteKit and Nuxt write theirs into a folder that git ignores; `@` is what the templates of Vue and Vite set up.
 */
const BY_CONFIG: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  svelte: { $lib: ['src/lib'], '$lib/*': ['src/lib/*'] },
  nuxt: {
    '~/*': ['*', 'app/*', 'src/*'],
    '@/*': ['*', 'app/*', 'src/*'],
    '~~/*': ['*'],
    '@@/*': ['*'],
    '#shared/*': ['shared/*'],
  },
  vue: { '@/*': ['src/*'] },
  vite: { '@/*': ['src/*'], '~/*': ['src/*'] },
  quasar: { 'src/*': ['src/*'] },
};

/** One scope for each configuration file of a framework among the paths. Targets need not exist. */
export function frameworkAliases(paths: readonly string[]): AliasScope[] {
  return paths.flatMap((path) => {
    const framework = /^(\w+)\.config\.[cm]?[jt]s$/.exec(posix.basename(path))?.[1] ?? '';
    const aliases = BY_CONFIG[framework];
    if (!aliases) return [];
    const folder = path.includes('/') ? posix.dirname(path) : '';
    const patterns = Object.entries(aliases).map(([pattern, targets]) => ({
      pattern,
      targets: targets.map((target) => posix.join(folder, target)),
    }));
    return [{ folder, patterns }];
  });
}
