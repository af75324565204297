import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { decideAll, type Row, renderDecisions } from '../../scripts/rules/decisions.mjs';
import { ruleIds } from '../../scripts/rules/render-examples.mjs';
import { planScanned, resolveDestination } from '../../src/plan-migration.js';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';
import { findNativeSdk } from '../../src/providers/native-sdk.js';
import { scanTree } from '../../src/scan-tree.js';

let rows: readonly Row[];

beforeAll(() => {
  const tools = { scanTree, resolveDestination, planScanned, findNativeSdk };
  rows = decideAll(
    ruleIds(),
    providerIds().map((id) => loadProvider(id)),
    tools,
  );
}, 180_000);

it('every rule has a decision for every provider: something that it does, or why there is nothing to do', () => {
  const forgotten = rows.flatMap(({ rule, cells }) =>
    cells
      .filter(({ text, reason }) => text === '' && reason === undefined)
      .map(({ provider }) => `${rule} ${provider}`),
  );
  expect(forgotten).toEqual([]);
});

it('docs/rules-by-provider.md shows what the rules do today: npm run docs:rules writes it', () => {
  const page = new URL('../../docs/rules-by-provider.md', import.meta.url);
  expect(renderDecisions(rows)).toBe(readFileSync(page, 'utf8'));
});
