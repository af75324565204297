/** Small apps on each framework and each release of it: they compile before and after, and answer at a provider as at OpenAI. */
import { describe, expect, it } from 'vitest';
import { compileAfterMove, compileFixture, runAfterMove, runAtOpenAI, runWithEmbeddingsLeft } from './framework-app.js';

const ALL = ['zhipu', 'deepseek', 'qwen'];

/** `shows`: a piece of what the app prints. `withoutEmbeddings`: providers that do not serve all that the app asks for. */
const APPS: readonly { name: string; shows: string; providers: string[]; withoutEmbeddings?: string[] }[] = [
  { name: 'chatgpt-bot', shows: 'And on Sundays?', providers: ALL },
  { name: 'instructor-form', shows: '"guests":"number"', providers: ALL },
  { name: 'llamaindex-notes', shows: 'find_note', providers: ALL },
  { name: 'ai-4-garden', shows: 'is dry', providers: ['zhipu', 'qwen'], withoutEmbeddings: ['deepseek'] },
  { name: 'ai-5-garden', shows: 'is dry', providers: ['zhipu', 'qwen'], withoutEmbeddings: ['deepseek'] },
  { name: 'ai-7-garden', shows: 'is dry', providers: ['zhipu', 'hunyuan'], withoutEmbeddings: ['deepseek'] },
  { name: 'langchain-0.0-library', shows: '["lend"]', providers: ALL },
  { name: 'langchain-0.3-library', shows: '["lend"]', providers: ALL },
  { name: 'langchain-1-library', shows: '["lend"]', providers: ['zhipu', 'qwen'], withoutEmbeddings: ['deepseek'] },
];

describe.each(APPS)('$name', ({ name, shows, providers, withoutEmbeddings = [] }) => {
  it('answers at each provider as it did at OpenAI', async () => {
    const atOpenAI = await runAtOpenAI(name);
    expect(JSON.stringify(atOpenAI)).toContain(shows);
    for (const id of providers) expect([id, await runAfterMove(name, id)]).toEqual([id, atOpenAI]);
    for (const id of withoutEmbeddings) expect([id, await runWithEmbeddingsLeft(name, id)]).toEqual([id, atOpenAI]);
  });

  it('compiles as it is kept after the move', async () => {
    expect(await compileFixture(name, 'after')).toBe('');
  });
});

it("ai 7 compiles with Alibaba's own package, whose embeddings take a road that is not emulated", async () => {
  expect(await compileAfterMove('ai-7-garden', 'qwen')).toBe('');
});
