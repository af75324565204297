import { expect, it } from 'vitest';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';

const packages = providerIds().flatMap((id) => {
  const provider = loadProvider(id);
  const own = provider.frameworks['ai-sdk'];
  return own ? [{ provider, own }] : [];
});

it('knows the packages that are kept for the AI SDK', () => {
  expect(packages.map(({ own }) => own.package)).toEqual(['@ai-sdk/deepseek', '@ai-sdk/moonshotai', '@ai-sdk/alibaba']);
});

it('has settings only for regions that the provider has, with the address of the region', () => {
  for (const { provider, own } of packages) {
    for (const [region, { baseURL }] of Object.entries(own.settings)) {
      expect(Object.keys(provider.regions)).toContain(region);
      if (baseURL !== undefined) expect(baseURL).toBe(provider.regions[region]?.baseURL);
    }
  }
});

it('writes no release that is lower than the one for an older ai', () => {
  for (const { own } of packages) {
    const majors = Object.values(own.majors).map((range) => Number(/\d+/.exec(range)?.[0]));
    expect(majors).toEqual(majors.toSorted((a, b) => a - b));
  }
});
