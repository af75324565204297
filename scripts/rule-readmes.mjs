/** Writes what the fixtures show into the rules' pages, docs/what-changes.md and docs/rules-by-provider.md: `npm run docs:rules`, after a build. */
import { writeFileSync } from 'node:fs';
import { plan } from '../dist/src/index.js';
import { composeEdits } from '../dist/src/plan/edits/compose-edits.js';
import { planScanned, resolveDestination } from '../dist/src/plan-migration.js';
import { loadProvider, providerIds } from '../dist/src/providers/load-provider.js';
import { findNativeSdk } from '../dist/src/providers/native-sdk.js';
import { scanTree } from '../dist/src/scan-tree.js';
import { recipeFor } from '../dist/transforms/index.js';
import { decideAll, renderDecisions } from './rules/decisions.mjs';
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

const tools = { scanTree, resolveDestination, planScanned, findNativeSdk };
const providers = providerIds().map((id) => loadProvider(id));
const table = renderDecisions(decideAll(ruleIds(), providers, tools));
writeFileSync(new URL('../docs/rules-by-provider.md', import.meta.url), table);
