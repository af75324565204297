/** What a person is told to do with calls that stay: the requests to send instead, and the flags that split a client. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { plan } from '../../src/index.js';

const FIXTURES = new URL('../../fixtures/rules/unsupported-api/', import.meta.url).pathname;

function todosOf(name: string, to: string, region?: string): string[] {
  const root = mkdtempSync(join(tmpdir(), 'repoint-unsupported-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const file of readdirSync(join(FIXTURES, name)).filter((each) => each.startsWith('input.'))) {
    cpSync(join(FIXTURES, name, file), join(root, file));
  }
  const { findings } = plan(root, { to, today: '2026-11-23', ...(region === undefined ? {} : { region }) }).plan;
  return findings.filter(({ rule }) => rule === 'unsupported-api').map(({ todo }) => todo);
}

it('shows both requests of a task, on the hosts of the region', () => {
  const [todo = ''] = todosOf('video-task', 'qwen', 'intl');
  expect(todo).toContain(
    'Ask it over HTTP with the key from DASHSCOPE_API_KEY: POST https://dashscope-intl.aliyuncs.com/api/v1/services/aigc/video-generation/video-synthesis (X-DashScope-Async: enable) {"model":"wan2.7-t2v",',
  );
  expect(todo).toContain('then GET https://dashscope-intl.aliyuncs.com/api/v1/tasks/{task_id}. ');
});

it.each([
  ['zhipu', 'POST https://open.bigmodel.cn/api/paas/v4/videos/generations {"model":"cogvideox-3"'],
  ['hunyuan', 'POST https://tokenhub.tencentmaas.com/v1/api/video/submit {"model":"hy-video-1.5"'],
  ['qianfan', 'POST https://qianfan.baidubce.com/video/generations {"model":"musesteamer-air-i2v"'],
])('shows how %s makes videos', (to, request) => {
  expect(todosOf('video-task', to)[0]).toContain(request);
});

it('tells that a key which signs is not sent as it is', () => {
  expect(todosOf('video-task', 'kling', 'intl')[0]).toContain(
    'Ask it over HTTP with a JWT made of KLING_ACCESS_KEY and KLING_SECRET_KEY: POST https://api-singapore.klingai.com/v1/videos/text2video {"model_name":"kling-v3"',
  );
});

it.each(['completions-to-chat/prompt', 'responses-to-chat/text'])(
  'leaves the calls of %s to a person where the provider has no chat',
  (name) => {
    const todos = todosOf(join('..', name), 'kling');
    expect(todos[0]).toMatch(/^Kling makes videos and pictures only: move the call to another provider\./);
  },
);

it('proposes the providers that serve an API, or to keep it', () => {
  expect(todosOf('no-embeddings', 'deepseek')).toEqual([
    'DeepSeek has no embeddings. Or --for embeddings=baichuan (or hunyuan, qianfan, qwen, siliconflow, zhipu) sends it elsewhere, and --keep embeddings leaves it at OpenAI on a client of its own.',
  ]);
});

it('proposes only to keep what nobody else serves', () => {
  const [, todo = ''] = todosOf('alone', 'zhipu');
  expect(todo).toMatch(/\{"model":"moderation","input":"text to check"\}\. Or --keep moderations leaves it/);
});

it('says what a batch needs at the same path', () => {
  const [todo = '', ...others] = todosOf('batch', 'qianfan');
  expect(todo).toContain('/v2/chat/completions');
  expect(others[0]).toBe('');
});
