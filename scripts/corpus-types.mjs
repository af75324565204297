// Type-checks real repositories with their own compiler and dependencies, before and after the changes are applied.
// npm run corpus:types -- --dir <checkouts> --work <folder> [--to <provider>] [--tier auto|review] [--repo <owner+name>]
//                         [--within <owner+name>=<folder>] [--markdown]
// Dependencies are installed into <folder>, without running their scripts, and kept there for the next run.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkTypes } from './corpus/check-types.mjs';
import { renderTypes } from './corpus/render-types.mjs';

const { values: options } = parseArgs({
  options: {
    dir: { type: 'string' },
    work: { type: 'string' },
    to: { type: 'string', default: 'zhipu' },
    tier: { type: 'string', default: 'auto' },
    repo: { type: 'string', multiple: true, default: [] },
    within: { type: 'string', multiple: true, default: [] },
    markdown: { type: 'boolean', default: false },
  },
});
if (!options.dir || !options.work) {
  console.error('Name the checkouts and where to install: npm run corpus:types -- --dir <folder> --work <folder>');
  process.exit(2);
}

const checkouts = readdirSync(options.dir)
  .sort()
  .filter((repo) => options.repo.length === 0 || options.repo.includes(repo))
  .filter((repo) => existsSync(join(options.dir, repo, 'tsconfig.json')));

const within = new Map(options.within.map((pair) => pair.split('=')));
const results = [];
for (const repo of checkouts) {
  const paths = { checkout: resolve(options.dir, repo), copy: resolve(options.work, repo) };
  const outcome = await checkTypes(paths, { ...options, folder: within.get(repo) });
  console.error(`${repo}: ${outcome.failure ?? `${outcome.added.length} new type errors`}`);
  results.push({ repo, ...outcome });
}

console.log(options.markdown ? renderTypes(results, options) : JSON.stringify(results, null, 2));
process.exitCode = results.some(({ added = [] }) => added.length > 0) ? 1 : 0;
