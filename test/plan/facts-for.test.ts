import { describe, expect, test } from 'vitest';
import { factsFor, factsForAll, type Known, modelsWritten } from '../../src/plan/facts-for.js';
import { DEFAULT_MOVE, type MoveOptions } from '../../src/plan/move-options.js';
import { loadProvider } from '../../src/providers/load-provider.js';
import { parameterFact } from '../../src/providers/parameter-fact.js';
import type { ProviderData } from '../../src/providers/schema.js';
import type { UsageOf } from '../../src/scan/usage.js';
import { scanAll } from './plan-files.js';

interface Asked {
  readonly provider?: ProviderData;
  readonly overrides?: Readonly<Record<string, string>>;
  readonly options?: Partial<MoveOptions>;
}

/** The calls of a file, in order, and what a rule knows beside them. */
function scan(code: string, { provider = loadProvider('zhipu'), overrides = {}, options }: Asked = {}) {
  const usages = scanAll({ 'a.ts': `import OpenAI from 'openai';\nconst client = new OpenAI();\n${code}` });
  const move = { ...DEFAULT_MOVE, ...options };
  const known: Known = { provider, usages, modelOverrides: overrides, options: move, today: '2026-11-23' };
  const requests = usages.filter((usage): usage is UsageOf<'request'> => usage.kind === 'request');
  return { requests, known };
}

const call = (rest: string): string => `client.chat.completions.create({ ${rest} });\n`;

describe('the models that a call names once it has moved', () => {
  test.each<[what: string, code: string, ids: readonly string[]]>([
    ['one that is written', call("model: 'gpt-4o-mini', messages"), ['glm-5.3-flash']],
    ['both of two', call("model: fast ? 'gpt-4o-mini' : 'gpt-4o', messages"), ['glm-5.3-flash', 'glm-5.3']],
    ['the one that stays', call("model: 'glm-4.7', messages"), ['glm-4.7']],
    ['none where only the run knows', call('model: process.env.MODEL, messages'), []],
    ['none where it may be spread in', call('...options, messages'), []],
    ['none of another vendor', call("model: 'llama-3', messages"), []],
  ])('%s', (_what, code, ids) => {
    const { requests, known } = scan(code);
    expect(requests.map((request) => modelsWritten(request, known))).toEqual([ids]);
  });

  test('are chosen for all calls that read the same constant', () => {
    const { requests, known } = scan(
      `const MODEL = 'gpt-4o';\n${call('model: MODEL, messages')}${call(
        "model: MODEL, messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url } }] }]",
      )}`,
    );
    expect(requests.map((request) => modelsWritten(request, known))).toEqual([['glm-5.3-flash'], ['glm-5.3-flash']]);
  });

  test('are those that somebody asked for or prefers', () => {
    const code = call("model: 'gpt-4o', messages");
    const asked = scan(code, { overrides: { 'gpt-4o': 'glm-4.7' } });
    const cheap = scan(code, { options: { prefer: 'cheap' } });
    const written = [asked, cheap].map(({ requests: [request], known }) => request && modelsWritten(request, known));
    expect(written).toEqual([['glm-4.7'], ['glm-4.7-flash']]);
  });
});

describe('facts for a call', () => {
  /** As zhipu, but glm-5.3-flash alone refuses `seed`, and alone takes a schema. */
  const provider = structuredClone(loadProvider('zhipu'));
  const source = { source: 'https://docs.bigmodel.cn/', date: '2026-11-23', evidence: 'doc' } as const;
  provider.parameters.chat.seed = {
    fact: { support: 'accepts', ...source },
    models: { 'glm-5.3-flash': { fact: { support: 'rejects', changesOutput: false, ...source } } },
  };
  const format = provider.parameters.chat.response_format;
  if (format) format.models = { 'glm-5.3-flash': { values: { json_schema: { support: 'accepts', ...source } } } };

  test.each<[what: string, model: string, seed: string, schema: string]>([
    ['of the model that is written for it', "'gpt-4o-mini'", 'rejects', 'accepts'],
    ['of all models for another one', "'gpt-4o'", 'accepts', 'rejects'],
    ['of the stricter one where it may be either', "fast ? 'gpt-4o-mini' : 'gpt-4o'", 'rejects', 'rejects'],
    ['of all models where only the run knows', 'pick()', 'accepts', 'rejects'],
  ])('are those %s', (_what, model, seed, schema) => {
    const { requests, known } = scan(call(`model: ${model}, messages`), { provider });
    const [request] = requests;
    const facts = request ? factsFor(request, known) : provider;
    expect(parameterFact(facts, 'chat', 'seed')?.support).toBe(seed);
    expect(parameterFact(facts, 'chat', 'response_format', 'json_schema')?.support).toBe(schema);
  });

  test('on one client are the strictest of their models', () => {
    const { requests, known } = scan(`${call("model: 'gpt-4o', messages")}${call("model: 'gpt-4o-mini', messages")}`, {
      provider,
    });
    expect(parameterFact(factsForAll(requests, known), 'chat', 'seed')?.support).toBe('rejects');
    expect(parameterFact(factsForAll(requests.slice(0, 1), known), 'chat', 'seed')?.support).toBe('accepts');
  });
});
