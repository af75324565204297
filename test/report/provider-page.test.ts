import { expect, test } from 'vitest';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';
import { renderProviderPage } from '../../src/report/provider-page/index.js';
import { renderProviderList } from '../../src/report/provider-page/list.js';

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

test('a model that ended stands apart, with its day and what follows it', () => {
  const page = renderProviderPage({ provider: loadProvider('deepseek'), color: false, width: 80 });
  expect(page).toMatch(/\nNo longer to be used\n(?:.*\n)*? {2}deepseek-chat +-> deepseek-flash +ended 2026-07-24\n/);
});

test('a price, a second variable of a key and a fact in doubt can be seen', () => {
  const print = (id: string): string => renderProviderPage({ provider: loadProvider(id), color: false, width: 80 });
  expect(print('deepseek')).toMatch(/\n {2}deepseek-flash +chat, fast +1,000,000 +¥1\/4\+ \$0\.15\/0\.6\+/);
  expect(print('kling')).toContain('KLING_ACCESS_KEY and KLING_SECRET_KEY');
  expect(print('yi')).toContain('not verified');
});
