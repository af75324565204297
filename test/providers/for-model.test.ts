import { describe, expect, test } from 'vitest';
import { forModel, forModels } from '../../src/providers/for-model.js';
import { loadProvider } from '../../src/providers/load-provider.js';
import { parameterFact } from '../../src/providers/parameter-fact.js';

test.each([
  ['qwen', 'qwen3.8-max', 'response_format', 'json_schema', 'accepts'],
  ['qwen', 'qwen-plus', 'response_format', 'json_schema', 'rejects'],
  ['qwen', 'qwen3.5-plus', 'response_format', 'json_schema', 'unverified'],
  ['qwen', 'qwen3.8-max', 'tool_choice', 'function', 'rejects'],
  ['qwen', 'qwen-plus', 'tool_choice', 'function', 'accepts'],
  ['qwen', 'qwen3.7-max', 'content', 'image_url', 'rejects'],
  ['qwen', 'qwen3.7-plus', 'content', 'image_url', 'accepts'],
  ['deepseek', 'deepseek-v4-pro', 'content', 'image_url', 'rejects'],
  ['deepseek', 'deepseek-flash', 'content', 'image_url', 'accepts'],
  ['zhipu', 'glm-5.3', 'content', 'image_url', 'rejects'],
  ['zhipu', 'glm-4.6v', 'response_format', 'json_object', 'rejects'],
  ['zhipu', 'glm-4-voice', 'content', 'input_audio', 'accepts'],
  ['hunyuan', 'hy3', 'content', 'image_url', 'rejects'],
  ['hunyuan', 'hy-vision-2.0-instruct', 'content', 'image_url', 'accepts'],
  ['qianfan', 'ernie-5.1', 'content', 'image_url', 'rejects'],
  ['qianfan', 'ernie-5.0', 'content', 'image_url', 'accepts'],
])('%s: %s and %s %s: %s', (id, model, name, value, support) => {
  expect(parameterFact(forModel(loadProvider(id), model), 'chat', name, value)?.support).toBe(support);
});

describe('what is said of a single model', () => {
  const sensenova = loadProvider('sensenova');

  test('stands in the place of what is said of all', () => {
    const kimi = forModel(sensenova, 'kimi-k3').parameters.chat;
    expect(kimi.temperature?.fact).toMatchObject({ support: 'range', min: 1, max: 1 });
    expect(kimi.max_completion_tokens?.fact.support).toBe('accepts');
    expect(kimi.seed).toBe(sensenova.parameters.chat.seed);
  });

  test('leaves values alone of which it says nothing', () => {
    const qwen = loadProvider('qwen');
    const values = forModel(qwen, 'qwen-plus').parameters.chat.response_format?.values;
    expect(values?.json_object).toEqual(qwen.parameters.chat.response_format?.values?.json_object);
  });

  test('holds for the other APIs too', () => {
    const { embeddings } = forModel(loadProvider('zhipu'), 'embedding-2').parameters;
    expect(embeddings.dimensions?.fact.support).toBe('rejects');
  });

  test('tells how it reasons', () => {
    expect(forModel(sensenova, 'glm-5.2').reasoning).toMatchObject({
      field: 'reasoning_content',
      onByDefault: null,
      off: { thinking: { type: 'disabled' } },
    });
    expect(forModel(loadProvider('qwen'), 'qwen-flash').reasoning.onByDefault).toBe(false);
  });

  test('takes the switch away from a model that always reasons', () => {
    const zhipu = loadProvider('zhipu');
    expect(forModel(zhipu, 'glm-5.3').reasoning.off).toBeUndefined();
    expect(forModel(zhipu, 'glm-5.2').reasoning.off).toEqual({ thinking: { type: 'disabled' } });
  });
});

test('what is said of some models holds for these, and for calls that may reach one of them', () => {
  const minimax = loadProvider('minimax');
  const fieldsOf = ({ sends }: typeof minimax) => sends.flatMap(({ fields }) => Object.keys(fields));
  expect(fieldsOf(forModel(minimax, 'MiniMax-M3'))).toEqual(['reasoning_split']);
  expect(fieldsOf(forModel(minimax, 'MiniMax-M3.1-Flash'))).toEqual([]);
  expect(fieldsOf(forModels(minimax, ['MiniMax-M3.1-Flash', 'MiniMax-M3']))).toEqual(['reasoning_split']);
  expect(forModel(minimax, 'MiniMax-M3.1-Flash').quirks.map(({ id }) => id)).not.toContain('think-in-content');
});

test('a model of which nothing is said behaves as all do', () => {
  const zhipu = loadProvider('zhipu');
  expect(forModel(zhipu, 'glm-6')).toEqual(zhipu);
});
