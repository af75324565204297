import { expect, test } from 'vitest';
import { providerOfHost } from '../../src/providers/known-hosts.js';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';

test.each([
  ['https://open.bigmodel.cn/api/paas/v4/', 'zhipu'],
  ['https://open.bigmodel.cn/api/coding/paas/v4', 'zhipu'],
  ['https://API.Z.AI/api/paas/v4/chat/completions', 'zhipu'],
  ['api.deepseek.com', 'deepseek'],
  ['https://api.deepseek.com/v1', 'deepseek'],
  ['https://dashscope.aliyuncs.com/compatible-mode/v1', 'qwen'],
  ['https://llm-abc123.ap-southeast-1.maas.aliyuncs.com/compatible-mode/v1', 'qwen'],
  ['https://api.hunyuan.cloud.tencent.com/v1', 'hunyuan'],
  ['https://aip.baidubce.com/rpc/2.0/ai_custom/v1/wenxinworkshop/chat/completions', 'qianfan'],
  ['https://token.sensenova.cn/v1', 'sensenova'],
])('%s is %s', (url, id) => {
  expect(providerOfHost(url)).toBe(id);
});

test.each([
  'https://api.openai.com/v1',
  'https://evil.example/?u=https://api.deepseek.com',
  'https://api.deepseek.com.evil.example/v1',
  'https://aip.baidubce.com/rest/2.0/ocr',
  'https://qianfan.baidubce.com/v20',
  'https://a.b.cn-beijing.maas.aliyuncs.com/compatible-mode/v1',
  'not a url',
  '',
])('%j is nobody we know', (url) => {
  expect(providerOfHost(url)).toBeNull();
});

test('every region of every provider is found', () => {
  for (const id of providerIds()) {
    const bases = Object.values(loadProvider(id).regions).map(({ baseURL }) => baseURL);
    expect(bases.map((base) => providerOfHost(base))).toEqual(bases.map(() => id));
  }
});
