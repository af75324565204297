import { describe, expect, test } from 'vitest';
import { isAskable } from '../../src/providers/is-retired.js';
import { loadProvider } from '../../src/providers/load-provider.js';

/** What code of 2023 and 2024 asks for, as the vendors spell it. */
const IDS = {
  zhipu: [
    ...['glm-4', 'glm-4-0520', 'glm-4-air', 'glm-4-flash', 'glm-4-flashx', 'glm-4v', 'glm-4v-plus', 'glm-3-turbo'],
    ...['chatglm_turbo', 'chatglm_pro', 'chatglm_std', 'chatglm_lite', 'charglm-3', 'cogview-3'],
  ],
  qianfan: [
    ...[
      'ernie-3.5-8k',
      'ernie-3.5-8k-0205',
      'ernie-4.0-8k',
      'ernie-4.0-8k-latest',
      'ernie-4.0-turbo-8k',
      'ernie-bot-4',
    ],
    ...['ernie-speed-8k', 'ernie-speed-128k', 'ernie-lite-8k', 'ernie-tiny-8k', 'ernie-bot', 'ernie-bot-turbo'],
  ],
  hunyuan: [
    ...['hunyuan-pro', 'hunyuan-standard', 'hunyuan-standard-256K', 'hunyuan-lite', 'hunyuan-turbo', 'hunyuan-large'],
    ...['hunyuan-vision', 'hunyuan-code', 'hunyuan-role', 'hunyuan-functioncall', 'hunyuan-embedding'],
  ],
  sensenova: [
    ...['SenseChat-5', 'SenseChat', 'SenseChat-Turbo', 'SenseChat-128K', 'SenseChat-32K', 'SenseChat-Vision'],
    ...['SenseChat-5-1202', 'nova-ptc-xl-v1', 'nova-ptc-xs-v1', 'nova-ptc-s-v2'],
  ],
  qwen: [
    ...['qwen-max', 'qwen-max-longcontext', 'qwen-turbo', 'qwen-vl-max', 'qwen-vl-plus', 'qwen2-72b-instruct'],
    ...['text-embedding-v1', 'text-embedding-v2'],
  ],
  deepseek: ['deepseek-chat', 'deepseek-reasoner', 'deepseek-coder'],
};

describe.each(Object.entries(IDS))('%s', (provider, ids) => {
  const { models, asOf } = loadProvider(provider);

  test.each(ids)('%s leads to a model of its kind that can be asked', (id) => {
    const start = models.find((model) => model.id === id);
    expect(start?.status).toMatch(/^(?:retired|deprecated)$/);
    let end = start;
    while (end?.successor !== undefined) end = models.find((model) => model.id === end?.successor);
    expect(end && isAskable(end, asOf)).toBe(true);
    expect(end?.kind).toBe(start?.kind);
  });
});

test.each([
  ['qianfan', 'embedding-v1'],
  ['qianfan', 'bge-large-zh'],
  ['zhipu', 'glm-4-plus'],
  ['zhipu', 'glm-4-airx'],
  ['zhipu', 'embedding-2'],
])('%s still serves %s', (provider, id) => {
  expect(loadProvider(provider).models.find((model) => model.id === id)?.status).toBe('current');
});
