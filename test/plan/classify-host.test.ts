import { describe, expect, it } from 'vitest';
import { classifyHost } from '../../src/plan/classify-host.js';
import { loadProvider } from '../../src/providers/load-provider.js';
import { scanFiles, usagesOf } from '../scan/scan-files.js';

const zhipu = loadProvider('zhipu');

function classify(options: string, urls: Record<string, string> = {}, provider = zhipu) {
  const text = `import OpenAI from 'openai';\nexport const make = (own?: string, x = true) => new OpenAI(${options});\n`;
  const [client] = usagesOf(scanFiles({ 'a.ts': text }), 'client');
  if (!client) throw new Error(`no client in ${text}`);
  return classifyHost(client, { provider, urlsOf: (name) => (urls[name] ? [urls[name]] : []) });
}

describe('where a client points', () => {
  it.each([
    ['', 'openai'],
    ["{ baseURL: 'https://api.openai.com/v1' }", 'openai'],
    ["{ baseURL: 'https://eu.api.openai.com/v1/' }", 'openai'],
    ['{ baseURL: process.env.OPENAI_BASE_URL }', 'openai'],
    ["{ baseURL: process.env.ANYTHING || 'https://api.openai.com/v1' }", 'openai'],
    ['{ baseURL: undefined }', 'openai'],
    ["{ baseURL: 'https://open.bigmodel.cn/api/paas/v4' }", 'target'],
    ["{ baseURL: 'https://api.z.ai/api/coding/paas/v4/' }", 'target'],
    ['{ baseURL: process.env.ZAI_BASE_URL }', 'target'],
    ["{ baseURL: process.env.ZAI_BASE_URL ?? 'https://open.bigmodel.cn/api/paas/v4' }", 'target'],
    ['{ baseURL: `https://open.bigmodel.cn/${own}` }', 'target'],
    ["{ baseURL: 'https://open.bigmodel.cn/api/paas/v3' }", 'other'],
    ["{ baseURL: 'https://api.deepseek.com' }", 'other'],
    ["{ baseURL: 'http://localhost:11434/v1' }", 'other'],
    ["{ baseURL: 'https://api.openai.com.evil.example/v1' }", 'other'],
    ["{ baseURL: own ?? 'https://openrouter.ai/api/v1' }", 'other'],
    ['{ baseURL: own }', 'unknown'],
    ['{ baseURL: process.env.LLM_URL }', 'unknown'],
    ['{ baseURL: `https://${own}/v1` }', 'unknown'],
    ['own as never', 'unknown'],
  ])('%s: %s', (options, kind) => {
    expect(classify(options).kind).toBe(kind);
  });

  it('is told with what else it can be', () => {
    expect(classify("{ baseURL: own || 'https://api.openai.com/v1' }")).toEqual({ kind: 'openai', unless: 'own' });
    expect(classify("{ baseURL: x ? 'https://api.openai.com/v1' : 'https://openrouter.ai/api' }")).toEqual({
      kind: 'openai',
      unless: 'openrouter.ai',
    });
    expect(classify('{ ...(own as object) }')).toMatchObject({
      kind: 'openai',
      unless: expect.stringContaining('own'),
    });
  });

  it('is judged by what an env file gives a variable', () => {
    const at = (url: string) => classify('', { OPENAI_BASE_URL: url });
    expect(at('https://api.openai.com/v1').kind).toBe('openai');
    expect(at('https://open.bigmodel.cn/api/paas/v4').kind).toBe('target');
    expect(at('https://api.deepseek.com')).toEqual({
      kind: 'unknown',
      reason: 'OPENAI_BASE_URL, which is api.deepseek.com',
    });
  });
});

it.each([
  ['https://api.hunyuan.cloud.tencent.com/v1/', 'retired'],
  ['https://api.hunyuan.cloud.tencent.com/v2', 'other'],
  ['https://tokenhub.tencentmaas.com/v1', 'target'],
])('knows which addresses of a provider are shut: %s is %s', (url, kind) => {
  expect(classify(`{ baseURL: '${url}' }`, {}, loadProvider('hunyuan')).kind).toBe(kind);
});

it('takes a star in a base URL for one label of the host', () => {
  const at = (host: string) =>
    classify(`{ baseURL: 'https://${host}/compatible-mode/v1' }`, {}, loadProvider('qwen')).kind;
  expect(at('llm-abc.cn-beijing.maas.aliyuncs.com')).toBe('target');
  expect(at('a.b.cn-beijing.maas.aliyuncs.com')).toBe('other');
});
