/** Small apps on each framework and each release of it: they compile before and after, and answer at a provider as at OpenAI. */
import { describe, expect, it } from 'vitest';
import { compileFixture, runAfterMove, runAfterMoveWith, runAtOpenAI, runWithEmbeddingsLeft } from './framework-app.js';
import type { Releases } from './installed-releases.js';

const ALL = ['zhipu', 'deepseek', 'qwen'];

/** `shows`: a piece of what the app prints. `withoutEmbeddings`: providers that do not serve all that the app asks for. */
const APPS: readonly { name: string; shows: string; providers: string[]; withoutEmbeddings?: string[] }[] = [
  { name: 'chatgpt-bot', shows: 'And on Sundays?', providers: ALL },
  { name: 'instructor-form', shows: '"guests":"number"', providers: ALL },
  { name: 'llamaindex-notes', shows: 'find_note', providers: ALL },
  { name: 'ai-4-garden', shows: 'is dry', providers: ['zhipu', 'qwen'], withoutEmbeddings: ['deepseek'] },
  { name: 'ai-5-garden', shows: 'is dry', providers: ['zhipu', 'qwen'], withoutEmbeddings: ['deepseek'] },
  { name: 'ai-7-garden', shows: 'is dry', providers: ['zhipu', 'qwen', 'hunyuan'], withoutEmbeddings: ['deepseek'] },
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

/** Releases that write the same app: what repoint writes for each compiles with it and answers alike. */
const OTHER_RELEASES: readonly [name: string, releases: Releases][] = [
  ['ai-4-garden', { ai: '^3.4.33', '@ai-sdk/openai': '^0.0.70' }],
  ['langchain-0.0-library', { '@langchain/openai': '^0.1.3' }],
  ['langchain-0.0-library', { '@langchain/openai': '^0.2.11' }],
  ['langchain-0.3-library', { '@langchain/openai': '^0.4.9' }],
  ['langchain-0.3-library', { '@langchain/openai': '^0.5.18' }],
  ['langchain-0.3-library', { '@langchain/openai': '^0.6.17' }],
];

it.each(OTHER_RELEASES)('%s answers at a provider with %o as it did at OpenAI', async (name, releases) => {
  const atOpenAI = await runAtOpenAI(name);
  expect(await runAfterMoveWith(releases, name, 'zhipu')).toEqual(atOpenAI);
});
