import { expect, test } from 'vitest';
import { packagePath } from '../../../src/scan/analysis/package-path.js';

test.each([
  ['@ai-sdk/openai', '@ai-sdk/openai'],
  ['langchain/llms/openai', 'langchain/llms/openai'],
  ['npm:@ai-sdk/openai@^1.0.0', '@ai-sdk/openai'],
  ['npm:chatgpt@5/build', 'chatgpt/build'],
  ['jsr:@openai/agents@0.1', '@openai/agents'],
  ['https://esm.sh/langchain@0.0.212/chat_models/openai?target=deno', 'langchain/chat_models/openai'],
  ['https://esm.sh/v135/@langchain/openai@0.2.0', '@langchain/openai'],
  ['https://cdn.jsdelivr.net/npm/openai-fetch@3', 'openai-fetch'],
])('%s is %s', (specifier, path) => {
  expect(packagePath(specifier)).toBe(path);
});
