import OpenAI from 'openai-v6';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulate/server.js';
import { loadProvider } from '../../src/providers/load-provider.js';

const emulators = new Map<string, Emulator>();
const NAMES = ['openai', 'zhipu', 'deepseek', 'hunyuan', 'qianfan'];
const question = [{ role: 'user' as const, content: 'What do I pack?' }];
const forecast = {
  type: 'function' as const,
  function: {
    name: 'get_forecast',
    parameters: { type: 'object', properties: { city: { enum: ['Bergen'] }, days: { type: 'integer', minimum: 3 } } },
  },
};

beforeAll(async () => {
  for (const name of NAMES) emulators.set(name, await startEmulator(name === 'openai' ? name : loadProvider(name)));
});
afterAll(async () => {
  for (const emulator of emulators.values()) await emulator.close();
});

function emulatorOf(name: string): Emulator {
  const emulator = emulators.get(name);
  if (emulator === undefined) throw new Error(`no emulator of ${name}`);
  return emulator;
}

function clientOf(name: string, apiKey = emulatorOf(name).key): OpenAI {
  return new OpenAI({ baseURL: emulatorOf(name).url, apiKey, maxRetries: 0 });
}

function modelOf(name: string): string {
  return name === 'openai' ? 'gpt-4o' : (loadProvider(name).choices.fast ?? '');
}

describe.each(NAMES)('the emulator of %s', (name) => {
  const model = modelOf(name);

  it('gives the same answer at once and as a stream', async () => {
    const request = { model, messages: question };
    const whole = await clientOf(name).chat.completions.create(request);
    let text = '';
    let end: string | null | undefined;
    for await (const { choices } of await clientOf(name).chat.completions.create({ ...request, stream: true })) {
      text += choices[0]?.delta.content ?? '';
      end = choices[0]?.finish_reason ?? end;
    }
    expect(text).toContain('What do I pack?');
    expect([text, end]).toEqual([whole.choices[0]?.message.content, whole.choices[0]?.finish_reason]);
  });

  it('calls a tool with arguments that fit its schema, then quotes the result', async () => {
    const tools = [forecast];
    const first = await clientOf(name).chat.completions.create({ model, messages: question, tools });
    const message = first.choices[0]?.message;
    const call = message?.tool_calls?.[0];
    if (message === undefined || call?.type !== 'function') throw new Error('no tool was called');
    expect(first.choices[0]?.finish_reason).toBe('tool_calls');
    expect(JSON.parse(call.function.arguments)).toEqual({ city: 'Bergen', days: 3 });

    const result = { role: 'tool' as const, tool_call_id: call.id, content: 'rain in Bergen' };
    const messages = [...question, message, result];
    const second = await clientOf(name).chat.completions.create({ model, messages, tools });
    expect(second.choices[0]?.message.content).toContain('rain in Bergen');
  });

  it('streams tool arguments that add up to the same call', async () => {
    const stream = clientOf(name).chat.completions.stream({ model, messages: question, tools: [forecast] });
    const { choices } = await stream.finalChatCompletion();
    const call = choices[0]?.message.tool_calls?.[0];
    expect(call?.type === 'function' && call.function).toMatchObject({
      name: 'get_forecast',
      arguments: '{"city":"Bergen","days":3}',
    });
  });

  it('answers in JSON when asked to', async () => {
    const { choices } = await clientOf(name).chat.completions.create({
      model,
      messages: [{ role: 'user', content: 'Answer in JSON' }],
      response_format: { type: 'json_object' },
    });
    expect(JSON.parse(choices[0]?.message.content ?? '')).toEqual({ answer: expect.stringContaining('JSON') });
  });

  it('cuts an answer at max_tokens', async () => {
    const { choices, usage } = await clientOf(name).chat.completions.create({
      model,
      messages: question,
      max_tokens: 2,
    });
    expect(choices[0]?.finish_reason).toBe('length');
    expect(usage?.completion_tokens).toBe(2);
  });

  it('lets nobody in with another key', async () => {
    await expect(clientOf(name, 'sk-wrong').models.list()).rejects.toMatchObject({ status: 401 });
  });

  it('has nothing beside its base path', async () => {
    const response = await fetch(`${emulatorOf(name).origin}/elsewhere/chat/completions`, { method: 'POST' });
    expect(response.status).toBe(404);
  });

  it('lists the model that it answers with', async () => {
    const { data } = await clientOf(name).models.list();
    expect(data.map(({ id }) => id)).toContain(model);
  });

  it('keeps what it was asked and why it refused', async () => {
    await expect(clientOf(name).chat.completions.create({ model: 'gpt-0', messages: question })).rejects.toThrow(
      'gpt-0',
    );
    const last = emulatorOf(name).requests.at(-1);
    expect(last).toMatchObject({ body: { model: 'gpt-0' }, rejections: [{ parameter: 'model' }] });
    expect(last?.status).toBeGreaterThanOrEqual(400);
  });
});

describe('what differs between them', () => {
  /** How many choices each chunk with usage has. */
  const usageChunks = async (name: string, body: object = {}) => {
    const request = { model: modelOf(name), messages: question, stream: true as const, ...body };
    const found: number[] = [];
    for await (const { usage, choices } of await clientOf(name).chat.completions.create(request)) {
      if (usage) found.push(choices.length);
    }
    return found;
  };

  it('sends the usage of a stream where the provider does', async () => {
    const asked = { stream_options: { include_usage: true } };
    expect(await usageChunks('deepseek')).toEqual([]);
    expect(await usageChunks('deepseek', asked)).toEqual([0]);
    expect(await usageChunks('zhipu')).toEqual([1]);
    expect(await usageChunks('openai', asked)).toEqual([0]);
  });

  it('shows the reasoning of a provider that thinks by default, until it is turned off', async () => {
    const field = async (body: object) => {
      const request = { model: 'deepseek-flash', messages: question, ...body };
      const { choices } = await clientOf('deepseek').chat.completions.create(request);
      return choices.map(({ message }) => 'reasoning_content' in message);
    };
    expect(await field({})).toEqual([true]);
    expect(await field({ thinking: { type: 'disabled' } })).toEqual([false]);
  });

  it('does not cap an answer by a parameter that deepseek ignores', async () => {
    const capped = async (name: string) => {
      const request = { model: modelOf(name), messages: question, max_completion_tokens: 2 };
      return (await clientOf(name).chat.completions.create(request)).choices[0]?.finish_reason;
    };
    expect(await capped('deepseek')).toBe('stop');
    expect(await capped('openai')).toBe('length');
  });

  it('ends an answer as qianfan does', async () => {
    const { choices } = await clientOf('qianfan').chat.completions.create({
      model: modelOf('qianfan'),
      messages: question,
    });
    expect(choices[0]?.finish_reason).toBe('normal');
  });

  it('puts the error where the provider puts it, with the source', async () => {
    const request = { model: 'glm-5.3', messages: question, temperature: 2 };
    const { source } = loadProvider('zhipu').parameters.chat.temperature?.fact ?? { source: 'nowhere' };
    await expect(clientOf('zhipu').chat.completions.create(request)).rejects.toThrow(
      `400 temperature is 2, the most is 1 (${source})`,
    );
  });

  it('says what to use instead of an API that the provider lacks', async () => {
    const request = { model: 'deepseek-flash', input: 'text' };
    await expect(clientOf('deepseek').embeddings.create(request)).rejects.toThrow('DeepSeek has no embeddings');
  });

  it('answers under the /v1 that deepseek has too', async () => {
    const { origin, key } = emulatorOf('deepseek');
    const client = new OpenAI({ baseURL: `${origin}/v1`, apiKey: key, maxRetries: 0 });
    await expect(client.models.list()).resolves.toHaveProperty('data');
  });

  it('gives OpenAI vectors in base64, and floats where base64 has no effect', async () => {
    const embed = async (name: string, model: string, body: object) => {
      const { data } = await clientOf(name).embeddings.create({ model, input: 'a coat', ...body });
      return data[0]?.embedding ?? [];
    };
    const small = 'text-embedding-3-small';
    const decoded = await embed('openai', small, {});
    expect(decoded).toHaveLength(1536);
    expect(decoded).toEqual(await embed('openai', small, { encoding_format: 'float' }));
    // Unasked, this SDK wants base64 and reads the 2048 floats as bytes: a quarter of the numbers, all 0, and no error.
    expect(await embed('zhipu', 'embedding-3', {})).toEqual(Array(512).fill(0));
    expect(await embed('zhipu', 'embedding-3', { encoding_format: 'float', dimensions: 512 })).toHaveLength(512);
  });

  it('serves the base path of the region', async () => {
    const international = await startEmulator(loadProvider('zhipu'), { region: 'intl', key: 'id.secret' });
    await international.close();
    expect(new URL(international.url).pathname).toBe('/api/paas/v4');
    await expect(startEmulator(loadProvider('zhipu'), { region: 'moon' })).rejects.toThrow('has no region moon');
  });
});

describe('OpenAI', () => {
  it.each([
    ['a model of another vendor', { model: 'glm-5.3' }, 'model'],
    ['a model that was shut down', { model: 'gpt-3.5-turbo' }, 'model'],
    ['an embedding model for chat', { model: 'text-embedding-3-small' }, 'model'],
    ['a parameter of another vendor', { thinking: { type: 'disabled' } }, 'thinking'],
    ['max_tokens for a reasoning model', { model: 'o3', max_tokens: 100 }, 'max_tokens'],
    ['a temperature for a reasoning model', { model: 'gpt-5', temperature: 0.2 }, 'temperature'],
    ['JSON mode without the word in the prompt', { response_format: { type: 'json_object' } }, 'messages'],
  ])('refuses %s', async (_what, changed, param) => {
    const request = { model: 'gpt-4o', messages: question, ...changed };
    await expect(clientOf('openai').post('/chat/completions', { body: request })).rejects.toMatchObject({ param });
  });
});
