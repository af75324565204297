import { compactJson } from './compact-json.mjs';

/** Names of a provider that a file, a variable and an object key can have. */
export const ID = /^[a-z][a-z0-9-]*$/;

const LIFETIME = 90;

/**
 * The data of a provider of which only its address, its key and a model are known: every other fact is there, says that it
 * is yet to be looked up, and names the page to look at. `expand` is src/config's `expandProvider`; throws what it finds wrong.
 */
export function scaffoldData({ id, name, nameZh, baseURL, key, docs, model, today }, { expand, parameters }) {
  const config = { name, nameZh, company: name, baseURL, key, models: [{ id: model, tier: 'flagship' }] };
  const expanded = expand(id, config, { source: docs, today });
  if (Array.isArray(expanded))
    throw new Error(expanded.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'));
  const missing = { source: docs, date: today, evidence: 'unverified', note: 'to be looked up' };
  const unknown = (names) =>
    Object.fromEntries(names.map((each) => [each, { fact: { support: 'unverified', ...missing } }]));
  const data = {
    ...expanded.data,
    asOf: today,
    staleAfter: addDays(today, LIFETIME),
    parameters: { chat: unknown(parameters.chat), embeddings: unknown(parameters.embeddings) },
  };
  return JSON.parse(JSON.stringify(data).replaceAll('assumed: the configuration says nothing of it', missing.note));
}

export const providerText = (data) => `${compactJson(data)}\n`;

export const transformText = (id) => `import { asJscodeshift } from '../src/interop/as-jscodeshift.js';
import { openAICompatible } from './openai-compatible.js';

export const recipe = openAICompatible('${id}');

export default asJscodeshift(recipe);
`;

/** transforms/index.ts with one more recipe in it, in the order of the names; `biome check --write` folds the list. */
export function registerRecipe(index, id) {
  const name = id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const line = `import { recipe as ${name} } from './${id}.js';`;
  const imports = index.split('\n').filter((each) => /^import .* from '\.\/[\w-]+\.js';$/.test(each));
  const after = imports.filter((each) => specifierOf(each) < specifierOf(line)).at(-1);
  const head = after ? index.replace(after, `${after}\n${line}`) : index.replace(imports[0], `${line}\n${imports[0]}`);
  return head.replace(/new Map\(\s*\[([\w,\s]+)\]/, (_, list) => {
    const names = [
      ...list
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
      name,
    ].sort();
    return `new Map(\n  [${names.join(', ')}]`;
  });
}

const specifierOf = (line) => line.slice(line.indexOf("'"));

const addDays = (day, days) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);
