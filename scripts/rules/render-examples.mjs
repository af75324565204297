import { existsSync, readdirSync, readFileSync } from 'node:fs';

const RULES = new URL('../../transforms/rules/', import.meta.url);
const FIXTURES = new URL('../../fixtures/rules/', import.meta.url);

const SECTION = /(?<=^## Before and after\n\n).*?(?=^## )/ms;
const CASE = /^\[(?<name>[\w-]+)\]\(\S+\)(?: \(`(?<file>\S+)`\))?:$/gm;

/** The ids of all rules: one folder each. */
export const ruleIds = () => readdirSync(RULES).sort();

/** Where the page of a rule is. */
export const pageOf = (id) => new URL(`${id}/README.md`, RULES);

/**
 * The page of a rule with its examples written anew from the fixtures: which cases it shows is what the page says,
 * `[case](...)` or `[case](...) (`file`)`; what is in them and what the report says of them is not written by hand.
 */
export function renderPage(id) {
  const page = readFileSync(pageOf(id), 'utf8');
  const examples = [...(SECTION.exec(page)?.[0] ?? '').matchAll(CASE)].map(({ groups }) => renderExample(id, groups));
  return page.replace(SECTION, () => `${examples.join('\n')}\n`);
}

function renderExample(id, { name, file }) {
  const folder = new URL(`${id}/${name}/`, FIXTURES);
  const before = readShown(folder, 'input', 'before', file);
  const after = readShown(folder, 'output', 'after', file);
  if (before === undefined) throw new Error(`${id}: the page shows ${name} ${file ?? ''}, which is no fixture of it`);
  const language = before.path.includes('.env') ? 'sh' : before.path.split('.').at(-1);
  const block = ({ text }) => `\`\`\`${language}\n${text}\n\`\`\`\n`;
  const link = `[${name}](../../../fixtures/rules/${id}/${name})${file ? ` (\`${file}\`)` : ''}:\n`;
  const isSame = after === undefined || after.text === before.text;
  const result = isSame ? 'stays as it is.\n' : `becomes\n\n${block(after)}`;
  return [link, block(before), result, ...renderReport(id, folder)].join('\n');
}

function renderReport(id, folder) {
  const { findings } = JSON.parse(readFileSync(new URL('expect.json', folder), 'utf8'));
  const told = findings.filter(({ rule, title }) => rule === id && title !== undefined);
  if (told.length === 0) return [];
  return ['The report says:\n', told.map(({ severity, title }) => `- ${severity}: ${title}\n`).join('')];
}

function readShown(folder, stem, subfolder, file) {
  const path = file ? `${subfolder}/${file}` : readdirSync(folder).find((each) => each.startsWith(`${stem}.`));
  if (path === undefined || !existsSync(new URL(path, folder))) return undefined;
  return { path, text: readFileSync(new URL(path, folder), 'utf8').trimEnd() };
}
