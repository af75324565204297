import { describe, expect, it } from 'vitest';
import { expandProvider } from '../../src/config/expand-provider.js';
import { providerConfigSchema } from '../../src/config/provider-config.js';
import { BUILT_IN } from '../../src/providers/catalog.js';
import type { ProviderData } from '../../src/providers/schema.js';

const STATEMENT = { source: 'file:repoint.config.json', today: '2026-11-23' };
const STATED = { source: STATEMENT.source, date: STATEMENT.today, evidence: 'doc' };

const expand = (id: string, config: unknown) =>
  expandProvider(id, providerConfigSchema.parse(config), BUILT_IN, STATEMENT);

function dataOf(id: string, config: unknown): ProviderData {
  const expanded = expand(id, config);
  if (!('data' in expanded)) throw new Error(JSON.stringify(expanded));
  return expanded.data;
}

describe('an endpoint of which an address and models are known', () => {
  const vllm = dataOf('my-vllm', {
    baseURL: 'http://localhost:8000/v1',
    models: ['Qwen/Qwen3-32B', { id: 'BAAI/bge-m3', embedding: 1024 }],
  });

  it('has one region there, and a key named after it', () => {
    expect(vllm.regions).toEqual({
      main: { baseURL: 'http://localhost:8000/v1', alsoKnownAs: [], retired: [], ...STATED },
    });
    expect(vllm.key).toMatchObject({ env: 'MY_VLLM_API_KEY', baseURLEnv: 'MY_VLLM_BASE_URL', ...STATED });
  });

  it('serves chats and, since it has a model for it, embeddings; of the rest nothing is known', () => {
    expect(vllm.apis.chat).toMatchObject({ support: 'yes', shape: 'openai', evidence: 'doc' });
    expect(vllm.apis.embeddings).toMatchObject({ support: 'yes', shape: 'openai' });
    expect(vllm.apis.responses).toMatchObject({ support: 'unverified', shape: 'none', evidence: 'unverified' });
  });

  it('has its first chat model for every tier, and vectors of the stated width', () => {
    expect(vllm.choices).toMatchObject({
      flagship: 'Qwen/Qwen3-32B',
      fast: 'Qwen/Qwen3-32B',
      reasoning: 'Qwen/Qwen3-32B',
      vision: null,
      embedding: 'BAAI/bge-m3',
    });
    expect(vllm.models[1]).toMatchObject({ kind: 'embedding', embedding: { dimensions: [1024], default: 1024 } });
    expect(vllm.models[0]).toMatchObject({ window: null, tools: null, ...STATED });
  });

  it('never goes stale', () => {
    expect(vllm.staleAfter > '2100').toBe(true);
  });
});

describe('a gateway that extends a known provider', () => {
  const qwen = BUILT_IN.load('qwen');
  const acme = dataOf('acme', {
    extends: 'tongyi',
    name: 'Acme gateway',
    baseURL: 'https://llm.acme.cn/v1',
    key: 'LLM_KEY',
    models: [{ id: 'qwen3-32b', window: 32768, tools: true, vision: false }],
  });

  it('has an address, a key and a name of its own', () => {
    expect(Object.keys(acme.regions)).toEqual(['main']);
    expect(acme.key).toMatchObject({ env: 'LLM_KEY', baseURLEnv: 'LLM_BASE_URL' });
    expect(acme.key.console).toBeUndefined();
    expect([acme.id, acme.name, acme.aliases]).toEqual(['acme', 'Acme gateway', []]);
  });

  it('takes parameters and streams as the other does, with the sources of the other', () => {
    expect(acme.parameters.chat.temperature?.fact).toEqual(qwen.parameters.chat.temperature?.fact);
    expect(acme.streaming).toEqual(qwen.streaming);
  });

  it('serves the listed models alone, and no API that needs another', () => {
    expect(acme.models.map(({ id }) => id)).toEqual(['qwen3-32b']);
    expect(acme.choices).toMatchObject({ flagship: 'qwen3-32b', fast: 'qwen3-32b', embedding: null });
    expect(qwen.apis.embeddings.shape).toBe('openai');
    expect(acme.apis.embeddings.shape).toBe('none');
  });

  it('has nothing of packages, quotas and regions of the vendor', () => {
    expect([acme.frameworks, acme.free, acme.sdks.map(({ status }) => status)]).toEqual([{}, [], ['none']]);
  });

  it('is built on that provider', () => {
    expect(expand('acme', { extends: 'tongyi' })).toMatchObject({ extends: 'qwen' });
  });
});

it.each(BUILT_IN.ids())('%s can be extended at another address, with all models or one of them', (id) => {
  const known = BUILT_IN.load(id);
  const all = dataOf('gateway', { extends: id, baseURL: 'https://llm.acme.cn/v1' });
  expect(all.models).toHaveLength(known.models.length);
  expect(all.models.flatMap(({ prices }) => prices).every(({ derived }) => derived)).toBe(true);
  const [first] = known.models;
  expect(dataOf('ours', { extends: id, models: ['ours', first?.id] }).models.map((model) => model.id)).toContain(
    'ours',
  );
  const one = dataOf('gateway', { extends: id, baseURL: 'https://llm.acme.cn/v1', models: [first?.id] });
  expect(one.models).toMatchObject([
    { id: first?.id, status: 'current', source: first?.source, window: first?.window },
  ]);
});

describe('what is known better of a provider', () => {
  const zhipu = BUILT_IN.load('zhipu');

  it('replaces the fact of a parameter, and cites the configuration', () => {
    const { parameters } = dataOf('zhipu', {
      parameters: { chat: { temperature: { fact: { support: 'range', max: 2 } } } },
    });
    expect(parameters.chat.temperature?.fact).toEqual({ support: 'range', max: 2, ...STATED });
    expect(parameters.chat.top_p).toEqual(zhipu.parameters.chat.top_p);
  });

  it('adds a model, and changes one without losing what else is known of it', () => {
    const [first] = zhipu.models;
    const { models, choices } = dataOf('zhipu', { models: [{ id: first?.id, window: 1000 }, 'glm-of-ours'] });
    expect(models).toHaveLength(zhipu.models.length + 1);
    expect({ ...models[0], note: first?.note }).toEqual({ ...first, window: 1000, ...STATED, note: first?.note });
    expect(models.at(-1)).toMatchObject({ id: 'glm-of-ours', kind: 'chat', window: null });
    expect(choices).toEqual(zhipu.choices);
  });

  it('keeps a source, a date and a doubt that are stated', () => {
    const own = { source: 'https://wiki.acme.cn/llm', date: '2026-10-01', evidence: 'unverified' };
    const { streaming } = dataOf('zhipu', { streaming: { usage: 'always', ...own } });
    expect(streaming).toMatchObject({ usage: 'always', usageOnlyChunk: zhipu.streaming.usageOnlyChunk, ...own });
  });

  it('can be its address, in its main region', () => {
    const { regions, defaultRegion } = dataOf('zhipu', { baseURL: 'https://proxy.acme.cn/zhipu' });
    expect(regions[defaultRegion]?.baseURL).toBe('https://proxy.acme.cn/zhipu');
    expect(regions.intl).toEqual(zhipu.regions.intl);
  });

  it('can be that an API is served after all, or not', () => {
    const { apis } = dataOf('zhipu', { apis: { moderations: true, embeddings: false } });
    expect(apis.moderations).toEqual({ support: 'yes', shape: 'openai', ...STATED });
    expect(apis.embeddings).toEqual({ support: 'no', shape: 'none', ...STATED });
  });
});

describe('what is wrong is told by its path in the file', () => {
  const baseURL = 'https://llm.acme.cn/v1';

  it.each([
    [{ extends: 'zipu', baseURL }, ['extends'], 'did you mean zhipu?'],
    [{ models: ['m'] }, ['baseURL'], 'is missing'],
    [{ baseURL }, ['models'], 'is missing'],
    [{ baseURL, models: [] }, ['models'], 'must be'],
    [
      { baseURL, models: ['m', { id: 'n', window: '32k' }] },
      ['models', 1, 'window'],
      'must be a number, received a text',
    ],
    [{ baseURL, models: ['m'], modells: [] }, ['modells'], 'is not known here'],
    [{ baseURL, models: ['m'], choices: { flagship: 'n' } }, ['choices', 'flagship'], 'n is not among the models'],
    [
      { baseURL, models: ['m'], parameters: { chat: { n: { fact: { support: 'no' } } } } },
      ['parameters', 'chat', 'n', 'fact', 'support'],
      '',
    ],
    [{ regions: { cn: { baseURL: 'llm.acme.cn' } }, models: ['m'] }, ['regions', 'cn', 'baseURL'], 'must be a URL'],
    [{ extends: 'zhipu', models: [{ id: 'glm-5.3', tools: 'yes' }] }, ['models', 0, 'tools'], 'must be true or false'],
  ])('%j', (config, path, message) => {
    const faults = expand('acme', config);
    expect(faults).toMatchObject([{ path, message: expect.stringContaining(message) }]);
  });
});
