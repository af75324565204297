/**
 * `npm run new:provider <id> -- --base-url https://llm.acme.cn/v1 --key ACME_API_KEY --model acme-1 --docs https://docs.acme.cn/api`:
 * writes the data, the transform, the fixtures and the page of a provider, all to be filled in: see CONTRIBUTING.md. After a build.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { expandProvider } from '../dist/src/config/expand-provider.js';
import { providerConfigSchema } from '../dist/src/config/provider-config.js';
import { BUILT_IN } from '../dist/src/providers/catalog.js';
import { ID, providerText, registerRecipe, scaffoldData, transformText } from './providers/scaffold.mjs';

const USAGE =
  'npm run new:provider <id> -- --base-url https://llm.acme.cn/v1 --key ACME_API_KEY --model acme-1 --docs https://docs.acme.cn/api [--name Acme] [--name-zh 艾克米]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(
    ['base-url', 'key', 'model', 'docs', 'name', 'name-zh'].map((name) => [name, { type: 'string' }]),
  ),
});
const [id = ''] = positionals;
const problem = findProblem();
if (problem) {
  console.error(`${problem}\n${USAGE}`);
  process.exit(2);
}

const root = new URL('../', import.meta.url);
const write = (path, text) => {
  writeFileSync(new URL(path, root), text);
  console.log(path);
};
const usual = BUILT_IN.load('deepseek').parameters;
const embedding = BUILT_IN.load('qwen').parameters.embeddings;
const data = scaffoldData(
  {
    id,
    name: values.name ?? id,
    nameZh: values['name-zh'] ?? values.name ?? id,
    baseURL: values['base-url'],
    key: values.key,
    docs: values.docs,
    model: values.model,
    today: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
  },
  {
    expand: (name, config, statement) => expandProvider(name, providerConfigSchema.parse(config), BUILT_IN, statement),
    parameters: { chat: Object.keys(usual.chat), embeddings: Object.keys(embedding) },
  },
);
write(`src/providers/${id}.json`, providerText(data));
write(`transforms/${id}.ts`, transformText(id));
write('transforms/index.ts', registerRecipe(readFileSync(new URL('transforms/index.ts', root), 'utf8'), id));
run('npx', ['biome', 'check', '--write', 'transforms/index.ts', `transforms/${id}.ts`]);
run('node', ['scripts/build.mjs']);
run('node', ['scripts/new-fixtures.mjs', id]);
run('node', ['scripts/provider-docs.mjs']);
console.log(
  `\nNow look each fact up that says "to be looked up" in src/providers/${id}.json; CONTRIBUTING.md says how.`,
);

function findProblem() {
  if (!ID.test(id)) return `"${id}" is not an id: small letters, digits and hyphens, e.g. acme.`;
  if (existsSync(new URL(`../src/providers/${id}.json`, import.meta.url)))
    return `src/providers/${id}.json is there already.`;
  const missing = ['base-url', 'key', 'model', 'docs'].filter((name) => values[name] === undefined);
  if (missing.length > 0) return `Missing: ${missing.map((name) => `--${name}`).join(', ')}.`;
  const odd = ['base-url', 'docs'].filter((name) => !URL.canParse(values[name]));
  return odd.length > 0 ? `Not a URL: ${odd.map((name) => `--${name}`).join(', ')}.` : undefined;
}

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
