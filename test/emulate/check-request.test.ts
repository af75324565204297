import { describe, expect, it } from 'vitest';
import { QUIRK_CHECKS } from '../../src/emulate/check-quirks.js';
import { checkRequest } from '../../src/emulate/check-request.js';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';

const user = { role: 'user', content: 'Hello' };
const tool = { type: 'function', function: { name: 'look_up', parameters: { type: 'object', properties: {} } } };
const call = { id: 'call_1', type: 'function', function: { name: 'look_up', arguments: '{}' } };
const result = { role: 'tool', tool_call_id: 'call_1', content: 'found' };

/** A body that the provider takes, with some of it replaced. */
const chat = (model: string, changed: object) => ({ model, messages: [user], ...changed });
const refused = (provider: string, body: unknown) =>
  checkRequest(loadProvider(provider), 'chat', body).map(({ parameter }) => parameter);

describe('zhipu', () => {
  it.each([
    ['nothing but the model and a message', {}],
    ['the least and the most temperature', { temperature: 1 }],
    ['max_tokens', { max_tokens: 100 }],
    ['the ignored seed', { seed: 7 }],
    ['an old name that nobody tested', { max_completion_tokens: 100 }],
    ['one stop word in an array', { stop: ['END'] }],
    ['JSON mode', { response_format: { type: 'json_object' } }],
    ['tools with automatic choice', { tools: [tool], tool_choice: 'auto' }],
    ['thinking, which is its own', { thinking: { type: 'disabled' } }],
    ['a parameter set to null', { n: null, store: null }],
    ['a tool call and its result', { messages: [user, { role: 'assistant', tool_calls: [call] }, result] }],
  ])('takes %s', (_what, changed) => {
    expect(refused('zhipu', chat('glm-5.3', changed))).toEqual([]);
  });

  it.each([
    ['a model of OpenAI', { model: 'gpt-4o' }, 'model'],
    ['a retired model', { model: 'glm-4-0520' }, 'model'],
    ['an embedding model for chat', { model: 'embedding-3' }, 'model'],
    ['the developer role', { messages: [{ role: 'developer', content: 'Be brief' }, user] }, 'role'],
    ['a temperature above 1', { temperature: 1.01 }, 'temperature'],
    ['a temperature below 0', { temperature: -0.1 }, 'temperature'],
    ['top_p 0', { top_p: 0 }, 'top_p'],
    ['a lone stop word', { stop: 'END' }, 'stop'],
    ['two stop words', { stop: ['END', 'STOP'] }, 'stop'],
    ['store', { store: true }, 'store'],
    ['json_schema', { response_format: { type: 'json_schema', json_schema: { schema: {} } } }, 'response_format'],
    ['a forced tool', { tools: [tool], tool_choice: 'required' }, 'tool_choice'],
    [
      'a named tool',
      { tools: [tool], tool_choice: { type: 'function', function: { name: 'look_up' } } },
      'tool_choice',
    ],
    ['an unknown reasoning effort', { reasoning_effort: 'medium' }, 'reasoning_effort'],
    ['a result without a call', { messages: [user, result] }, 'messages[1]'],
    ['a call without a result', { messages: [user, { role: 'assistant', tool_calls: [call] }, user] }, 'messages[2]'],
    ['a role that no API has', { messages: [{ role: 'wizard', content: 'Hello' }] }, 'messages.0.role'],
    ['no messages', { messages: [] }, 'messages'],
  ])('refuses %s', (_what, changed, parameter) => {
    expect(refused('zhipu', chat('glm-5.3', changed))).toEqual([parameter]);
  });

  it('refuses an image for a model without vision, as what the model lacks and as what it does not take', () => {
    const image = { messages: [imageMessage()] };
    expect(refused('zhipu', chat('glm-5.3', image))).toEqual(['model', 'content']);
    expect(refused('zhipu', chat('glm-5.3-flash', image))).toEqual([]);
  });

  it('names every refused parameter at once, each with the page that says so', () => {
    const zhipu = loadProvider('zhipu');
    const rejections = checkRequest(zhipu, 'chat', chat('glm-5.3', { temperature: 2, n: 3 }));
    expect(rejections.map(({ message, source }) => [message, source])).toEqual([
      ['temperature is 2, the most is 1', zhipu.parameters.chat.temperature?.fact.source],
      ['n is not supported', zhipu.parameters.chat.n?.fact.source],
    ]);
  });

  it('takes embeddings of its own widths only', () => {
    const widths = (dimensions: number) =>
      checkRequest(loadProvider('zhipu'), 'embeddings', { model: 'embedding-3', input: 'text', dimensions });
    expect(widths(1024)).toEqual([]);
    expect(widths(1536).map(({ parameter }) => parameter)).toContain('dimensions');
  });

  it('takes 64 texts for embeddings, not 65', () => {
    const batch = (length: number) =>
      checkRequest(loadProvider('zhipu'), 'embeddings', { model: 'embedding-3', input: Array(length).fill('text') });
    expect(batch(64)).toEqual([]);
    expect(batch(65).map(({ parameter }) => parameter)).toEqual(['input']);
  });
});

describe('deepseek', () => {
  const replayed = { role: 'assistant', tool_calls: [call], reasoning_content: 'Look it up.' };
  const { reasoning_content, ...stripped } = replayed;

  it.each([
    ['a temperature of 2', { temperature: 2 }],
    ['the ignored max_completion_tokens', { max_completion_tokens: 100 }],
    ['a lone stop word', { stop: 'END' }],
    ['JSON mode with the word in the prompt', jsonMode('Answer in JSON')],
    ['a tool call that comes back with its reasoning', { messages: [user, replayed, result] }],
    [
      'a tool call without reasoning when thinking is off',
      { messages: [user, stripped, result], thinking: { type: 'disabled' } },
    ],
  ])('takes %s', (_what, changed) => {
    expect(refused('deepseek', chat('deepseek-flash', changed))).toEqual([]);
  });

  it.each([
    ['a retired model', { model: 'deepseek-chat' }, 'model'],
    ['the developer role', { messages: [{ role: 'developer', content: 'Be brief' }, user] }, 'role'],
    ['json_schema', { response_format: { type: 'json_schema', json_schema: { schema: {} } } }, 'response_format'],
    ['JSON mode without the word in the prompt', jsonMode('Answer'), 'messages'],
    ['a forced tool', { tools: [tool], tool_choice: 'required' }, 'tool_choice'],
    ['a tool call without its reasoning', { messages: [user, stripped, result] }, 'messages[1].reasoning_content'],
  ])('refuses %s', (_what, changed, parameter) => {
    expect(refused('deepseek', chat('deepseek-flash', changed))).toEqual([parameter]);
  });
});

describe('other providers', () => {
  it('checks no quirk that no provider has', () => {
    const quirks = providerIds().flatMap((id) => loadProvider(id).quirks.map((quirk) => quirk.id));
    expect(quirks).toEqual(expect.arrayContaining(Object.keys(QUIRK_CHECKS)));
  });

  it('refuses a field that sensenova does not list', () => {
    const model = loadProvider('sensenova').choices.fast ?? '';
    expect(refused('sensenova', chat(model, {}))).toEqual([]);
    expect(refused('sensenova', chat(model, { enable_search: true }))).toEqual(['enable_search']);
  });

  it('refuses a second system message at minimax', () => {
    const system = { role: 'system', content: 'Be brief' };
    const model = loadProvider('minimax').choices.flagship ?? '';
    expect(refused('minimax', chat(model, { messages: [system, user] }))).toEqual([]);
    expect(refused('minimax', chat(model, { messages: [system, user, system] }))).toEqual(['messages[2]']);
  });

  it('refuses the Responses API of stepfun to all models but the one that serves it', () => {
    const refusedFor = (model: string) =>
      checkRequest(loadProvider('stepfun'), 'responses', { model, input: 'Hello' }).map(({ message }) => message);
    expect(refusedFor('step-3.7-flash')).toEqual([]);
    expect(refusedFor('step-3.5-flash')).toEqual(['model step-3.5-flash is not served here, only step-3.7-flash']);
  });

  it('refuses a blank message at qianfan', () => {
    const model = loadProvider('qianfan').choices.fast ?? '';
    expect(refused('qianfan', chat(model, { messages: [{ role: 'user', content: ' ' }] }))).toEqual([
      'messages[0].content',
    ]);
  });
});

function imageMessage() {
  return { role: 'user', content: [{ type: 'image_url', image_url: { url: 'https://example.com/a.png' } }] };
}

function jsonMode(content: string) {
  return { messages: [{ role: 'user', content }], response_format: { type: 'json_object' } };
}
