/** Every gate of every provider's data has a module of its own under fixtures/providers; test/fixtures.test.ts runs them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modulesOf, requestFor } from '../../scripts/providers/write-fixtures.mjs';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';

const FIXTURES = new URL('../../fixtures/providers/', import.meta.url);

const regions = providerIds().flatMap((id) => Object.keys(loadProvider(id).regions).map((region) => ({ id, region })));

it('has a folder for every region of every provider, and no other', () => {
  const folders = readdirSync(FIXTURES).flatMap((id) =>
    readdirSync(new URL(`${id}/`, FIXTURES)).map((region) => ({ id, region })),
  );
  const names = (each: typeof regions): string[] => each.map(({ id, region }) => `${id}/${region}`).sort();
  expect(names(folders), 'npm run new:fixtures <provider> writes what is missing').toEqual(names(regions));
});

describe.each(regions)('the fixtures of $id in $region', ({ id, region }) => {
  const provider = loadProvider(id);
  const folder = new URL(`${id}/${region}/`, FIXTURES);

  it('has a module for every gate of the data, and no other: npm run new:fixtures writes them', () => {
    const wanted = Object.keys(modulesOf(provider, region)).map((name) => `${name}.ts`);
    expect(readdirSync(new URL('before/', folder)).sort()).toEqual(wanted.sort());
  });

  it('is planned for that region, with the models that have gates of their own', () => {
    const { to, region: asked, models } = JSON.parse(readFileSync(new URL('expect.json', folder), 'utf8'));
    expect({ to, region: asked, models }).toEqual({
      region: undefined,
      models: undefined,
      ...requestFor(provider, region),
    });
  });
});
