import { expect, it } from 'vitest';
import { BUILT_IN, extendCatalog } from '../../src/providers/catalog.js';
import { findProvider } from '../../src/providers/find-provider.js';
import { isUnder, providerOfHost } from '../../src/providers/known-hosts.js';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';
import { providersServing } from '../../src/providers/providers-serving.js';
import type { ProviderData } from '../../src/providers/schema.js';
import { recipeFor } from '../../transforms/index.js';

/** A provider like another one, at an address of its own. */
function like(id: string, changed: Partial<ProviderData>): ProviderData {
  const [region] = Object.values(loadProvider(id).regions);
  if (!region) throw new Error('no region');
  const regions = { main: { ...region, baseURL: 'http://llm:8000/v1', alsoKnownAs: [], retired: [] } };
  return { ...loadProvider(id), regions, defaultRegion: 'main', aliases: [], nameZh: 'x', ...changed };
}

const gateway = like('qwen', { id: 'acme' });
const alone = like('deepseek', { id: 'glm', name: 'A machine called GLM' });
const catalog = extendCatalog(BUILT_IN, [{ data: gateway, extends: 'qwen' }, { data: alone }]);

it('has the providers that come with the tool and those that are added, sorted', () => {
  expect(BUILT_IN.ids()).toEqual(providerIds());
  expect(catalog.ids()).toEqual([...providerIds(), 'acme', 'glm'].sort());
  expect(catalog.load('acme')).toBe(gateway);
  expect(catalog.load('zhipu')).toBe(loadProvider('zhipu'));
});

it('lets one with the id of a known provider stand for it', () => {
  const corrected = { ...loadProvider('zhipu'), name: 'Corrected' };
  const other = extendCatalog(BUILT_IN, [{ data: corrected, extends: 'zhipu' }]);
  expect(other.ids()).toEqual(providerIds());
  expect(other.load('zhipu').name).toBe('Corrected');
  expect(BUILT_IN.load('zhipu').name).not.toBe('Corrected');
});

it('refuses an id that nobody has', () => {
  expect(() => catalog.load('nobody')).toThrow('no provider named nobody');
});

it('an id goes before the other name of another provider', () => {
  expect(findProvider('GLM')).toEqual({ id: 'zhipu' });
  expect(findProvider('GLM', catalog)).toEqual({ id: 'glm' });
  expect(findProvider('acne', catalog)).toMatchObject({ closest: 'acme' });
});

it('knows the addresses and the APIs of those that are added', () => {
  expect(providerOfHost('http://llm:8000/v1/chat/completions', catalog)).not.toBeNull();
  expect(providerOfHost('http://llm:8000/v1/chat/completions')).toBeNull();
  expect(isUnder('http://llm:8001/v1', 'http://llm:8000/v1')).toBe(false);
  expect(providersServing('embeddings', catalog)).toContain('acme');
  expect(providersServing('embeddings')).not.toContain('acme');
});

it('moves code by the rules of what a provider extends, or by those for any endpoint of this shape', () => {
  expect(recipeFor('acme', catalog)).toEqual({ ...recipeFor('qwen'), provider: 'acme' });
  expect(recipeFor('glm', catalog)).toMatchObject({ provider: 'glm', rules: recipeFor('deepseek').rules });
  expect(() => recipeFor('nobody')).toThrow('nobody');
});
