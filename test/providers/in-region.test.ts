import { describe, expect, test } from 'vitest';
import { inRegion } from '../../src/providers/in-region.js';
import { loadProvider } from '../../src/providers/load-provider.js';

const zhipu = loadProvider('zhipu');
const abroad = inRegion(zhipu, 'intl');

describe('a provider in one of its regions', () => {
  test('has the models that are served there', () => {
    const ids = abroad.models.map(({ id }) => id);
    expect(ids).toContain('glm-5.3');
    expect(ids).not.toContain('embedding-3');
  });

  test('has the choices of the region where it makes any, else the usual ones', () => {
    expect(abroad.choices).toEqual({ ...zhipu.choices, embedding: null, speech: null });
  });

  test('has the APIs of the region', () => {
    expect(abroad.apis.embeddings).toMatchObject({ support: 'unverified', source: 'https://docs.z.ai/openapi.json' });
    expect(abroad.apis.chat).toBe(zhipu.apis.chat);
  });

  test('has single parameters of the region, and the others as they are', () => {
    expect(zhipu.parameters.chat.stop?.fact).toMatchObject({ maxItems: 1 });
    expect(abroad.parameters.chat.stop?.fact).toMatchObject({ maxItems: 4 });
    expect(abroad.parameters.chat.temperature).toBe(zhipu.parameters.chat.temperature);
  });

  test('has the key of the region', () => {
    expect(abroad.key).toMatchObject({ env: 'ZAI_API_KEY', console: 'https://z.ai/manage-apikey/apikey-list' });
  });

  test('is what it always is where the region says nothing of its own', () => {
    expect(inRegion(zhipu, 'cn')).toEqual(zhipu);
  });

  test('is left alone itself', () => {
    expect(zhipu.choices.embedding).toBe('embedding-3');
  });
});

test('no embeddings are promised where no model makes them', () => {
  const virginia = inRegion(loadProvider('qwen'), 'us');
  expect([virginia.choices.embedding, virginia.apis.embeddings.support]).toEqual([null, 'unverified']);
});

test('what is said of other regions alone is left out', () => {
  const spark = loadProvider('spark');
  const told = (region: string) => {
    const { quirks, sends } = inRegion(spark, region);
    return [quirks.some(({ id }) => id === 'tool-calls-switch'), sends.flatMap(({ fields }) => Object.keys(fields))];
  };
  expect([told('cn'), told('cn-v1')]).toEqual([
    [true, []],
    [false, ['tool_calls_switch']],
  ]);
});

test('a region that a provider does not have is an error', () => {
  expect(() => inRegion(zhipu, 'us')).toThrow(new RangeError('Zhipu GLM has no region us'));
});
