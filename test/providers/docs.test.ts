import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderProviders } from '../../scripts/providers/render-docs.mjs';
import { describeLimits } from '../../src/plan/capabilities/describe-limits.js';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';

const written = readFileSync(new URL('../../docs/providers.md', import.meta.url), 'utf8');

it('docs/providers.md says what the data says: npm run docs:providers writes it', () => {
  expect(written).toBe(renderProviders(providerIds().map(loadProvider), describeLimits));
});

it('docs/providers.md has a line and a section for each provider', () => {
  for (const id of providerIds()) {
    expect(written).toContain(`| [${id}](#${id}) |`);
    expect(written).toContain(`\n## ${id}\n`);
  }
});
