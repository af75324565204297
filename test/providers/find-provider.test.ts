import { describe, expect, test } from 'vitest';
import { findProvider } from '../../src/providers/find-provider.js';
import { providerIds } from '../../src/providers/load-provider.js';

test.each([
  ['zhipu', 'zhipu'],
  ['GLM', 'zhipu'],
  ['Z.ai', 'zhipu'],
  ['智谱', 'zhipu'],
  ['ernie', 'qianfan'],
  ['Baidu-Qianfan', 'qianfan'],
  ['文心一言', 'qianfan'],
  ['tencent', 'hunyuan'],
  ['TokenHub', 'hunyuan'],
  ['混元', 'hunyuan'],
  ['sense_time', 'sensenova'],
  ['商汤', 'sensenova'],
  ['日日新', 'sensenova'],
  ['DashScope', 'qwen'],
  ['Model Studio', 'qwen'],
  ['通义千问', 'qwen'],
  [' deep seek ', 'deepseek'],
  ['深度求索', 'deepseek'],
])('%s is %s', (name, id) => {
  expect(findProvider(name)).toEqual({ id });
});

test('no two providers answer to the same name', () => {
  for (const id of providerIds()) expect(findProvider(id)).toEqual({ id });
});

describe('an unknown name', () => {
  test.each([
    ['zhipoo', 'zhipu'],
    ['deepsek', 'deepseek'],
    ['hunyaun', 'hunyuan'],
    ['alibba', 'qwen'],
  ])('%s comes with the guess %s', (name, closest) => {
    expect(findProvider(name)).toEqual({ unknown: true, closest, known: providerIds() });
  });

  test.each(['mistral', 'openai', 'anthropic', ''])('%j comes without a guess', (name) => {
    expect(findProvider(name)).toEqual({ unknown: true, known: providerIds() });
  });
});
