import { describe, expect, test } from 'vitest';
import { inRegion } from '../../src/providers/in-region.js';
import { loadOpenAI, loadProvider, providerIds } from '../../src/providers/load-provider.js';
import { openaiSchema, type ProviderData, providerSchema } from '../../src/providers/schema.js';

const IDS = providerIds();

test('seventeen providers are known', () => {
  expect(IDS).toEqual([
    ...['baichuan', 'deepseek', 'doubao', 'hunyuan', 'kimi', 'kling', 'longcat', 'mimo', 'minimax', 'qianfan', 'qwen'],
    ...['sensenova', 'siliconflow', 'spark', 'stepfun', 'yi', 'zhipu'],
  ]);
});

test('a provider that does not exist is refused', () => {
  expect(() => loadProvider('openai')).toThrow('no provider named openai');
  expect(() => loadProvider('../plan/x')).toThrow('no provider named');
});

test('a provider is read once', () => {
  expect(loadProvider('zhipu')).toBe(loadProvider('zhipu'));
});

describe.each(IDS)('%s', (id) => {
  const provider = loadProvider(id);
  const byId = new Map(provider.models.map((model) => [model.id, model]));

  test('carries the name of its file', () => {
    expect(provider.id).toBe(id);
  });

  test('goes stale 90 days after its facts were gathered', () => {
    expect(daysBetween(provider.asOf, provider.staleAfter)).toBe(90);
  });

  test('has no fact from the future', () => {
    const late = factsIn(provider).filter(({ date }) => date > provider.asOf);
    expect(late).toEqual([]);
  });

  test('chooses current models that fit', () => {
    const { embedding, vision, flagship, fast, reasoning, ...media } = provider.choices;
    const askable = expect.stringMatching(/^(?:current|preview)$/);
    for (const choice of [flagship, fast, reasoning]) {
      if (choice !== null) expect(byId.get(choice)).toMatchObject({ kind: 'chat', status: askable });
    }
    for (const [kind, choice] of Object.entries(media)) {
      if (choice !== null) expect(byId.get(choice)).toMatchObject({ kind, status: askable });
    }
    if (vision !== null) expect(byId.get(vision)).toMatchObject({ status: askable, vision: true });
    if (embedding !== null) expect(byId.get(embedding)).toMatchObject({ kind: 'embedding', status: askable });
  });

  test('has a model for every tier of chat where, and only where, it chats', () => {
    const { flagship, fast, reasoning } = provider.choices;
    const chats = provider.apis.chat.support === 'yes';
    expect([flagship, fast, reasoning].map((choice) => choice !== null)).toEqual([chats, chats, chats]);
  });

  test('chooses only tiered chat models, and tiers only current ones', () => {
    const { flagship, fast, reasoning } = provider.choices;
    for (const choice of [flagship, fast, reasoning]) {
      if (choice !== null) expect(byId.get(choice)?.tier).toBeDefined();
    }
    const tiered = provider.models.filter(({ tier }) => tier !== undefined);
    expect(tiered.filter(({ status }) => status !== 'current' && status !== 'preview')).toEqual([]);
  });

  test('says what follows each chat model that ends', () => {
    const orphans = provider.models.filter(
      ({ kind, status, successor }) =>
        kind === 'chat' && /^(?:retired|deprecated)$/.test(status) && successor === undefined,
    );
    expect(orphans).toEqual([]);
  });

  test('knows in every region what it is asked with', () => {
    for (const region of Object.keys(provider.regions)) {
      const { apis, choices } = inRegion(provider, region);
      if (apis.embeddings.support === 'yes') expect(choices.embedding).not.toBeNull();
      if (apis.chat.support === 'yes') expect(choices.flagship).not.toBeNull();
    }
  });

  test('has a price, or says that it was not found, for every model that it chooses for chat', () => {
    const { flagship, fast, reasoning } = provider.choices;
    const chosen = [flagship, fast, reasoning].flatMap((choice) => (choice === null ? [] : (byId.get(choice) ?? [])));
    expect(chosen.filter(({ prices, note }) => prices.length === 0 && note === undefined)).toEqual([]);
  });

  test('has no embeddings without an embedding model, and none of a width it does not list', () => {
    if (provider.apis.embeddings.support === 'yes') expect(provider.choices.embedding).not.toBeNull();
    for (const { embedding } of provider.models) {
      if (embedding) expect(embedding.dimensions).toContain(embedding.default);
    }
  });

  test.each([
    ['images', 'image'],
    ['speech', 'speech'],
    ['transcriptions', 'transcription'],
  ] as const)('has a model and facts for %s where, and only where, they have the shape of OpenAI', (api, choice) => {
    const isServed = provider.apis[api].support === 'yes' && provider.apis[api].shape === 'openai';
    expect(provider.choices[choice] !== null).toBe(isServed);
    expect(provider.parameters[api] !== undefined).toBe(isServed);
  });

  test('shows requests only where the shape is its own', () => {
    const odd = Object.entries(provider.apis).filter(([, api]) => api.example && api.shape !== 'own');
    expect(odd).toEqual([]);
  });

  test('names a package for a native SDK that lives', () => {
    for (const sdk of provider.sdks) {
      if (sdk.status === 'alive') expect([sdk.npm, sdk.range]).toEqual([expect.any(String), expect.any(String)]);
      if (sdk.status === 'dead') expect(sdk.since).toBeDefined();
    }
  });

  test('says what to do instead of an API that cannot be called as it is', () => {
    const silent = Object.entries(provider.apis).filter(
      ([, api]) => (api.support !== 'yes' || api.shape !== 'openai') && api.instead === undefined,
    );
    expect(silent).toEqual([]);
  });

  test('knows the values it maps to', () => {
    for (const { fact } of Object.values(provider.parameters.chat)) {
      if (fact.support !== 'range' || fact.mapped === undefined) continue;
      expect(fact.allowed).toEqual(expect.arrayContaining(Object.values(fact.mapped)));
    }
  });

  test.each(['source', 'date'])('is refused when a fact has no %s', (field) => {
    const stripped = structuredClone(provider);
    Reflect.deleteProperty(stripped.apis.chat, field);
    expect(providerSchema.safeParse(stripped).error?.issues).toEqual([
      expect.objectContaining({ path: ['apis', 'chat', field] }),
    ]);
  });
});

describe('openai', () => {
  const { models } = loadOpenAI();

  test('lists 245 ids, each once', () => {
    expect(new Set(models.map(({ id }) => id)).size).toBe(245);
    expect(models).toHaveLength(245);
  });

  test.each([
    ['text-embedding-ada-002', 1536],
    ['text-embedding-3-small', 1536],
    ['text-embedding-3-large', 3072],
  ])('%s makes vectors of %d numbers', (id, dimensions) => {
    expect(models.find((model) => model.id === id)?.dimensions).toBe(dimensions);
  });

  test('knows price, window and end of gpt-4o', () => {
    expect(models.find(({ id }) => id === 'gpt-4o')).toMatchObject({
      tier: 'flagship',
      window: 128000,
      vision: true,
      reasoning: false,
      price: { input: 2.5, output: 10, cachedInput: 1.25 },
      shutdown: '2027-01-14',
    });
  });

  test('is refused when a model has no source', () => {
    const data = structuredClone(loadOpenAI());
    Reflect.deleteProperty(data.models[0] ?? {}, 'source');
    expect(openaiSchema.safeParse(data).success).toBe(false);
  });
});

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Everything with a source and a date, however deep. */
function factsIn(value: ProviderData): { source: string; date: string }[] {
  const facts: { source: string; date: string }[] = [];
  JSON.stringify(value, (_key, inner) => {
    if (inner?.source !== undefined && inner?.date !== undefined) facts.push(inner);
    return inner;
  });
  return facts;
}
