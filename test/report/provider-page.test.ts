import { expect, test } from 'vitest';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';
import { renderProviderList, renderProviderPage } from '../../src/report/provider-page.js';

test.each(providerIds())('the page of %s has its endpoints, key, parameters, models and sources', (id) => {
  const provider = loadProvider(id);
  const page = renderProviderPage({ provider, color: false, width: 80 });
  for (const { baseURL, source } of Object.values(provider.regions)) {
    expect(page).toContain(baseURL);
    expect(page).toContain(source);
  }
  expect(page).toContain(provider.key.env);
  for (const name of Object.keys(provider.parameters.chat)) expect(page).toContain(`\n  ${name} `);
  for (const model of Object.values(provider.choices)) if (model !== null) expect(page).toContain(`\n  ${model} `);
  expect(page).not.toMatch(/undefined|\[object/);
});

test('the list has a line for each provider', () => {
  const list = renderProviderList(providerIds().map(loadProvider), false).trimEnd().split('\n');
  expect(list[0]).toMatch(/^id +name +regions +key$/);
  expect(list.slice(1).map((line) => line.split(' ')[0])).toEqual(providerIds());
});
