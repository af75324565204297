import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTwoFilesPatch } from 'diff';

const FIXTURES = fileURLToPath(new URL('../../fixtures/rules/', import.meta.url));
const RULES = fileURLToPath(new URL('../../transforms/rules/', import.meta.url));
const SHOWN = /^\[(?<name>[\w-]+)\]\(\S+\)/gm;

/**
 * The page that shows what each rule does for each provider: the case that the rule's own page shows first, planned anew for
 * every provider. `tools`: `plan` and `composeEdits` of the sources or of the build, `providers` (ids and names), `rules`.
 */
export function renderWhatChanges({ plan, composeEdits, providers, rules }) {
  const sections = rules.map((rule) => renderRule(rule, { plan, composeEdits, providers }));
  return [
    '# What changes',
    '',
    'Each rule with the case that its page shows first, for each provider. Written by `npm run docs:rules` from the fixtures: do not edit.',
    '',
    ...sections.flat(),
  ].join('\n');
}

function renderRule({ id, summary }, { plan, composeEdits, providers }) {
  const name = firstCase(id);
  const title = [`## [${id}](../transforms/rules/${id}/README.md)`, '', `${summary}.`, ''];
  if (name === undefined) return title;
  const folder = join(FIXTURES, id, name);
  const given = JSON.parse(readFileSync(join(folder, 'expect.json'), 'utf8'));
  const root = copyCase(folder);
  try {
    const outcomes = providers.map((provider) => ({
      provider,
      text: describeOutcome(id, () => plan(root, optionsFor(provider, given)), composeEdits),
    }));
    return [...title, ...renderBefore(root), ...renderOutcomes(outcomes)];
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** What a case asks of its own provider, such as a region, means nothing to another. */
function optionsFor(provider, { to, models, options = {} }) {
  return { to: provider.id, move: options, today: '2026-11-23', ...(to === provider.id && models ? { models } : {}) };
}

function firstCase(id) {
  const page = readFileSync(join(RULES, id, 'README.md'), 'utf8');
  return [...page.matchAll(SHOWN)]
    .map(({ groups }) => groups.name)
    .find((name) => existsSync(join(FIXTURES, id, name)));
}

function copyCase(folder) {
  const root = mkdtempSync(join(tmpdir(), 'what-changes-'));
  if (existsSync(join(folder, 'before'))) cpSync(join(folder, 'before'), root, { recursive: true });
  else
    for (const file of readdirSync(folder).filter((each) => each.startsWith('input.')))
      cpSync(join(folder, file), join(root, file));
  return root;
}

function renderBefore(root) {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((path) => {
      const name = path.slice(root.length + 1);
      const text = readFileSync(path, 'utf8').replaceAll('\r', '').trimEnd();
      return [`\`${name}\``, '', `\`\`\`${name.split('.').at(-1)}`, text, '```', ''];
    });
}

/** A provider that cannot be asked for it is an outcome too. */
function describeOutcome(id, makePlan, composeEdits) {
  try {
    return describePlan(id, makePlan(), composeEdits);
  } catch (error) {
    if (error.title === undefined) throw error;
    return `Refused: ${error.title}. ${error.detail ?? ''}`.trim();
  }
}

/** The lines that change, and what the rule has to say; what other rules do to the case is part of the picture. */
function describePlan(id, { plan: made, source }, composeEdits) {
  const files = [...new Set(made.changes.flatMap(({ edits }) => edits.map(({ file }) => file)))].sort();
  const patches = files.map((file) => {
    const edits = made.changes.flatMap((change) => change.edits.filter((edit) => edit.file === file));
    const before = source(file);
    const lines = createTwoFilesPatch(file, file, before, composeEdits(before, edits), '', '', { context: 0 })
      .split('\n')
      .filter((line) => /^[-+](?![-+])/.test(line))
      .map((line) => line.replace(/\r$/, ''));
    return files.length > 1 ? [`@@ ${file}`, ...lines] : lines;
  });
  const diff = patches.flat().join('\n');
  const told = made.findings.filter(({ rule }) => rule === id).map(({ severity, title }) => `- ${severity}: ${title}`);
  return [
    ...(diff === '' ? ['Nothing changes.'] : ['```diff', diff, '```']),
    ...(told.length > 0 ? ['', ...new Set(told)] : []),
  ].join('\n');
}

/** Providers for which the same happens are told together. */
function renderOutcomes(outcomes) {
  const byText = new Map();
  for (const { provider, text } of outcomes) byText.set(text, [...(byText.get(text) ?? []), provider.name]);
  return [...byText].flatMap(([text, names]) => [`**${names.join(', ')}**`, '', text, '']);
}
