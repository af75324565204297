import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../scripts/rules/render-examples.mjs';
import { renderWhatChanges } from '../../scripts/rules/what-changes.mjs';
import { plan } from '../../src/index.js';
import { composeEdits } from '../../src/plan/edits/compose-edits.js';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';
import { recipeFor } from '../../transforms/index.js';

const RULES = new URL('../../transforms/rules/', import.meta.url);
const FIXTURES = new URL('../../fixtures/rules/', import.meta.url);
const folders = readdirSync(RULES).sort();
const rules = recipeFor('zhipu').rules;

it('every provider has a recipe', () => {
  for (const id of providerIds()) expect(recipeFor(id).provider).toBe(id);
});

it('every folder is a rule of the same name, and every rule is used', () => {
  expect(rules.map(({ id }) => id).sort()).toEqual(folders);
});

it('every rule has a case that changes or reports something and one that leaves the code alone', () => {
  for (const rule of folders) {
    const expected = readdirSync(new URL(`${rule}/`, FIXTURES)).map((name) =>
      JSON.parse(readFileSync(new URL(`${rule}/${name}/expect.json`, FIXTURES), 'utf8')),
    );
    const speaks = ({ changes, findings }: { changes: { rule: string }[]; findings: { rule: string }[] }): boolean =>
      [...changes, ...findings].some((each) => each.rule === rule);
    expect(expected.some(speaks), `${rule} has a positive case`).toBe(true);
    expect(
      expected.some((each) => !speaks(each)),
      `${rule} has a negative case`,
    ).toBe(true);
  }
});

describe.each(folders)('the page of %s', (id) => {
  const page = readFileSync(new URL(`${id}/README.md`, RULES), 'utf8');

  it('has the rule as its title, its summary below, and the same sections as all', () => {
    const summary = rules.find((rule) => rule.id === id)?.summary;
    expect(page.startsWith(`# ${id}\n\n${summary}.\n`)).toBe(true);
    expect([...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
      'What',
      'Why',
      'Before and after',
      'Sources',
    ]);
  });

  it('shows at least one fixture, and all as they are: npm run docs:rules writes them', () => {
    expect(page).toMatch(/^\[[\w-]+\]\(\.\.\/\.\.\/\.\.\/fixtures\/rules\//m);
    expect(page).toBe(renderPage(id));
  });
});

it('docs/what-changes.md shows what the rules do today: npm run docs:rules writes it', () => {
  const written = readFileSync(new URL('../../docs/what-changes.md', import.meta.url), 'utf8');
  const providers = providerIds().map(loadProvider);
  const sorted = rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(renderWhatChanges({ plan, composeEdits, providers, rules: sorted })).toBe(written);
}, 60_000);
