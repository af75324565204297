import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ID, providerText, registerRecipe, scaffoldData, transformText } from '../../scripts/providers/scaffold.mjs';
import { expandProvider } from '../../src/config/expand-provider.js';
import { providerConfigSchema } from '../../src/config/provider-config.js';
import { BUILT_IN } from '../../src/providers/catalog.js';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';
import { providerSchema } from '../../src/providers/schema.js';

const GIVEN = {
  id: 'acme-llm',
  name: 'Acme',
  nameZh: '艾克米',
  baseURL: 'https://llm.acme.example/v1',
  key: 'ACME_API_KEY',
  docs: 'https://docs.acme.example/api',
  model: 'acme-1',
  today: '2026-11-23',
};

const scaffold = (given = GIVEN) =>
  scaffoldData(given, {
    expand: (id, config, statement) => expandProvider(id, providerConfigSchema.parse(config), BUILT_IN, statement),
    parameters: { chat: ['temperature', 'stop'], embeddings: ['dimensions'] },
  });

it('a new provider starts with data that the schema takes, where every fact names the page to look at', () => {
  const data = providerSchema.parse(JSON.parse(providerText(scaffold())));
  expect(data.regions.main?.baseURL).toBe('https://llm.acme.example/v1');
  expect(data.choices).toMatchObject({ flagship: 'acme-1', fast: 'acme-1', embedding: null });
  expect(data.staleAfter).toBe('2027-02-21');
  expect(data.parameters.chat.temperature?.fact).toEqual({
    support: 'unverified',
    source: 'https://docs.acme.example/api',
    date: '2026-11-23',
    evidence: 'unverified',
    note: 'to be looked up',
  });
});

it('an address that is none is refused with its place', () => {
  expect(() => scaffold({ ...GIVEN, baseURL: 'llm.acme.example' })).toThrow(/baseURL/i);
});

it('its file reads like the others: short facts on one line', () => {
  const text = providerText(scaffold());
  expect(text.split('\n').filter((line) => line.length > 140)).toEqual([]);
  expect(text).toMatch(/^ {4}"chat": \{ "support": "yes", "shape": "openai", .*\},$/m);
});

it.each(['acme', 'acme-llm', 'zz9'])('%s is an id', (id) => expect(id).toMatch(ID));
it.each(['Acme', '9acme', 'a b', ''])('%j is no id', (id) => expect(id).not.toMatch(ID));

it('its recipe is registered in the order of the names', () => {
  const index = readFileSync(new URL('../../transforms/index.ts', import.meta.url), 'utf8');
  const registered = registerRecipe(index, 'acme-llm');
  const names = /new Map\(\s*\[([\w,\s]+)\]/
    .exec(registered)?.[1]
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  expect(names).toEqual([...providerIds(), 'acmeLlm'].sort());
  const imports = [...registered.matchAll(/from '\.\/([\w-]+)\.js';/g)].map(([, name]) => name);
  expect(imports).toEqual([...imports].sort());
  expect(registered).toContain("import { recipe as acmeLlm } from './acme-llm.js';");
});

it('its transform is the one that every provider has', () => {
  const { id } = loadProvider('deepseek');
  expect(transformText(id)).toBe(readFileSync(new URL('../../transforms/deepseek.ts', import.meta.url), 'utf8'));
});
