import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { configJsonSchema, providerJsonSchema } from '../../src/config/json-schemas.js';
import { providerIds } from '../../src/providers/load-provider.js';

const written = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
ajv.addFormat('iri', URL.canParse);
const [isConfig, isProvider] = [ajv.compile(written('config')), ajv.compile(written('provider'))];

it('the published schemas are those of today: npm run docs:schemas writes them', () => {
  expect(written('config')).toEqual(JSON.parse(JSON.stringify(configJsonSchema())));
  expect(written('provider')).toEqual(JSON.parse(JSON.stringify(providerJsonSchema())));
});

it.each(providerIds())('the data of %s is as the published schema says', (id) => {
  const data = JSON.parse(readFileSync(new URL(`../../src/providers/${id}.json`, import.meta.url), 'utf8'));
  isProvider(data);
  expect(isProvider.errors).toBeNull();
});

it.each([
  [{ to: 'zhipu', rate: 7.1, for: { embeddings: 'qwen' }, packages: { 'apps/*': { to: 'kimi' } } }],
  [{ providers: { vllm: { baseURL: 'http://localhost:8000/v1', models: ['m', { id: 'e', embedding: 1024 }] } } }],
  [{ providers: { acme: { extends: 'qwen', key: { env: 'K' }, apis: { responses: false } } } }],
  [{ providers: { zhipu: { parameters: { chat: { n: { fact: { support: 'range', max: 2 } } } } } } }],
])('%j is a configuration', (config) => {
  isConfig(config);
  expect(isConfig.errors).toBeNull();
});

it.each([
  [{ too: 'zhipu' }],
  [{ packages: { 'apps/*': { region: 'cn' } } }],
  [{ providers: { acme: { baseURl: 'https://llm.acme.cn' } } }],
  [{ providers: { acme: { models: [{ window: 1 }] } } }],
  [{ providers: { zhipu: { parameters: { chat: { n: { fact: { support: 'maybe' } } } } } } }],
])('%j is none', (config) => {
  expect(isConfig(config)).toBe(false);
});
