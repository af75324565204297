/** Writes what the fixtures show into the rules' pages and docs/what-changes.md: `npm run docs:rules`, after a build. */
import { writeFileSync } from 'node:fs';
import { plan } from '../dist/src/index.js';
import { composeEdits } from '../dist/src/plan/edits/compose-edits.js';
import { loadProvider, providerIds } from '../dist/src/providers/load-provider.js';
import { recipeFor } from '../dist/transforms/index.js';
import { pageOf, renderPage, ruleIds } from './rules/render-examples.mjs';
import { renderWhatChanges } from './rules/what-changes.mjs';

for (const id of ruleIds()) writeFileSync(pageOf(id), renderPage(id));

const page = renderWhatChanges({
  plan,
  composeEdits,
  providers: providerIds().map(loadProvider),
  rules: recipeFor('zhipu').rules.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});
writeFileSync(new URL('../docs/what-changes.md', import.meta.url), page);
