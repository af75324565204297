import { expect, test } from 'vitest';
import { needsOf } from '../../src/plan/needs.js';
import type { UsageOf } from '../../src/scan/usage.js';
import { scanAll } from './plan-files.js';

function needs(...calls: string[]) {
  const code = calls.map((call) => `client.${call};`).join('\n');
  const usages = scanAll({ 'a.ts': `import OpenAI from 'openai';\nconst client = new OpenAI();\n${code}` });
  const requests = usages.filter((usage): usage is UsageOf<'request'> => usage.kind === 'request');
  return needsOf(requests, requests[0]?.api === 'embeddings' ? 'embeddings' : 'chat');
}

const chat = (rest: string): string => `chat.completions.create({ model: 'gpt-5', messages, ${rest} })`;

test.each<[rest: string, reasoning: boolean]>([
  ["reasoning_effort: 'high'", true],
  ['reasoning_effort: effort()', true],
  ["reasoning_effort: 'minimal'", false],
  ["reasoning_effort: 'none'", false],
  ['temperature: 1', false],
])('%s asks for reasoning: %s', (rest, reasoning) => {
  expect(needs(chat(rest)).reasoning).toBe(reasoning);
});

test('an effort asked of the Responses API counts as well, and so do the images sent to it', () => {
  const asked = needs(
    "responses.create({ model: 'gpt-5', reasoning: { effort: 'low' }, input: [{ role: 'user', content: [{ type: 'input_image', image_url: url }] }] })",
  );
  expect(asked).toMatchObject({ reasoning: true, vision: true });
});

test('the longest answer that is allowed has to fit into the window', () => {
  expect(needs(chat('max_tokens: 2000'), chat('max_completion_tokens: 64_000'))).toMatchObject({
    output: 64_000,
    context: 64_000,
  });
  expect(needs(chat('max_tokens: limit()'))).not.toHaveProperty('context');
});

test('a width and a stream are told', () => {
  expect(needs("embeddings.create({ model: 'text-embedding-3-small', input, dimensions: 512 })").dimensions).toBe(512);
  expect(needs(chat('stream: true')).stream).toBe(true);
  expect(needs(chat('stream: false')).stream).toBe(false);
});
