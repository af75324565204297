/** The Responses API and legacy completions, as the `openai` package meets them. */
import OpenAI from 'openai-v6';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulate/server.js';
import { loadProvider } from '../../src/providers/load-provider.js';

const forecast = {
  type: 'function' as const,
  name: 'get_forecast',
  strict: false,
  parameters: { type: 'object', properties: { city: { enum: ['Bergen'] }, days: { type: 'integer', minimum: 3 } } },
};
const model = 'gpt-4o';

let openai: Emulator;
let client: OpenAI;

const clientOf = ({ url, key }: Emulator): OpenAI => new OpenAI({ baseURL: url, apiKey: key, maxRetries: 0 });

beforeAll(async () => {
  openai = await startEmulator('openai', { day: '2026-06-01' });
  client = clientOf(openai);
});
afterAll(() => openai.close());

describe('the Responses API', () => {
  it('answers what the same question as a chat completion is answered', async () => {
    const response = await client.responses.create({ model, instructions: 'Be brief.', input: 'What do I pack?' });
    const completion = await client.chat.completions.create({
      model,
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'What do I pack?' },
      ],
    });
    expect(response.output_text).toBe(completion.choices[0]?.message.content);
    expect(response.usage?.total_tokens).toBe(completion.usage?.total_tokens);
    expect(response.status).toBe('completed');
  });

  it('streams events whose pieces add up to the same text', async () => {
    const request = { model, input: 'What do I pack?' };
    const whole = await client.responses.create(request);
    let text = '';
    let last: string | undefined;
    for await (const event of await client.responses.create({ ...request, stream: true })) {
      if (event.type === 'response.output_text.delta') text += event.delta;
      last = event.type;
    }
    expect([text, last]).toEqual([whole.output_text, 'response.completed']);
  });

  it('calls a function, takes its result with the items of the answer, and quotes it', async () => {
    const tools = [forecast];
    const first = await client.responses.create({ model, input: 'What do I pack?', tools });
    const call = first.output.find((item) => item.type === 'function_call');
    if (!call) throw new Error('no function was called');
    expect(JSON.parse(call.arguments)).toEqual({ city: 'Bergen', days: 3 });
    const result = { type: 'function_call_output' as const, call_id: call.call_id, output: 'rain in Bergen' };
    const input = [{ role: 'user' as const, content: 'What do I pack?' }, call, result];
    expect((await client.responses.create({ model, input, tools })).output_text).toContain('rain in Bergen');
  });

  it('streams the arguments of a call', async () => {
    const stream = client.responses.stream({ model, input: 'What do I pack?', tools: [forecast] });
    const { output } = await stream.finalResponse();
    expect(output).toMatchObject([{ type: 'function_call', arguments: '{"city":"Bergen","days":3}' }]);
  });

  it('is incomplete where the limit cuts it', async () => {
    const { status, incomplete_details } = await client.responses.create({ model, input: 'Hi', max_output_tokens: 1 });
    expect([status, incomplete_details?.reason]).toEqual(['incomplete', 'max_output_tokens']);
  });

  it.each([
    ['a result that answers no call', { input: [{ type: 'function_call_output', call_id: 'call_0', output: 'x' }] }],
    ['an unknown parameter', { input: 'Hi', messages: [] }],
    ['a response that was stored before', { input: 'Hi', previous_response_id: 'resp_1' }],
    ['a temperature above 2', { input: 'Hi', temperature: 3 }],
  ])('refuses %s', async (_what, body) => {
    await expect(client.post('/responses', { body: { model, ...body } })).rejects.toMatchObject({ status: 400 });
  });

  it('is served by the providers that have it in that shape, and by no other', async () => {
    for (const [id, served] of [
      ['deepseek', true],
      ['zhipu', false],
    ] as const) {
      const provider = loadProvider(id);
      const emulator = await startEmulator(provider);
      const answer = clientOf(emulator).responses.create({
        model: provider.choices.fast ?? '',
        input: 'What do I pack?',
      });
      if (served) expect((await answer).output_text).toContain('What do I pack?');
      else await expect(answer).rejects.toMatchObject({ status: 404 });
      await emulator.close();
    }
  });
});

describe('legacy completions', () => {
  const request = { model: 'gpt-3.5-turbo-instruct', prompt: 'What do I pack for Bergen in May?', max_tokens: 50 };

  it('answers what the same words of a user are answered', async () => {
    const { choices } = await client.completions.create(request);
    const messages = [{ role: 'user' as const, content: request.prompt }];
    const chat = await client.chat.completions.create({ model, messages });
    expect(choices[0]?.text).toBe(chat.choices[0]?.message.content);
  });

  it('streams the same text', async () => {
    let text = '';
    for await (const chunk of await client.completions.create({ ...request, stream: true })) {
      text += chunk.choices[0]?.text ?? '';
    }
    expect(text).toBe((await client.completions.create(request)).choices[0]?.text);
  });

  it('stops at 16 tokens when nothing is said', async () => {
    const prompt = Array(20).fill('word').join(' ');
    const { choices, usage } = await client.completions.create({ model: request.model, prompt });
    expect([choices[0]?.finish_reason, usage?.completion_tokens]).toEqual(['length', 16]);
  });

  it('answers each of several prompts', async () => {
    const { choices } = await client.completions.create({ ...request, prompt: ['one', 'two'] });
    expect(choices.map(({ index }) => index)).toEqual([0, 1]);
  });

  it('refuses a chat model, and its own models once they are shut down', async () => {
    await expect(client.completions.create({ ...request, model })).rejects.toMatchObject({ status: 400 });
    const today = await startEmulator('openai');
    await expect(clientOf(today).completions.create(request)).rejects.toThrow('was shut down on 2026-09-28');
    await today.close();
  });
});

describe('functions, the way before tools', () => {
  const { type: _, strict: __, ...definition } = forecast;
  const messages = [{ role: 'user' as const, content: 'What do I pack?' }];

  it('are called, and their results quoted', async () => {
    const first = await client.chat.completions.create({ model, messages, functions: [definition] });
    const call = first.choices[0]?.message.function_call;
    expect(first.choices[0]?.finish_reason).toBe('function_call');
    expect(JSON.parse(call?.arguments ?? '')).toEqual({ city: 'Bergen', days: 3 });
    const result = { role: 'function' as const, name: call?.name ?? '', content: 'rain in Bergen' };
    const second = await client.chat.completions.create({
      model,
      messages: [...messages, result],
      functions: [definition],
    });
    expect(second.choices[0]?.message.content).toContain('rain in Bergen');
  });

  it('are called in pieces', async () => {
    let written = '';
    const request = { model, messages, functions: [definition], stream: true as const };
    for await (const chunk of await client.chat.completions.create(request)) {
      written += chunk.choices[0]?.delta.function_call?.arguments ?? '';
    }
    expect(JSON.parse(written)).toEqual({ city: 'Bergen', days: 3 });
  });

  it('have no effect at a provider that does not document them', async () => {
    const emulator = await startEmulator(loadProvider('deepseek'));
    const fast = loadProvider('deepseek').choices.fast ?? '';
    const answer = await clientOf(emulator).chat.completions.create({ model: fast, messages, functions: [definition] });
    expect(answer.choices[0]?.finish_reason).toBe('stop');
    await emulator.close();
  });
});
