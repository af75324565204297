import { describe, expect, test } from 'vitest';
import type { ErrorUsage } from '../../../src/scan/usage.js';
import { scanFiles, usagesOf } from '../scan-files.js';

const scanOf = (code: string, major: 3 | 4 | 7) => scanFiles({ 'ask.ts': code }, { major });

describe('types', () => {
  const typesOf = (code: string, major: 3 | 4 | 7 = 7) =>
    usagesOf(scanOf(code, major), 'type').map(
      ({ span, module, name, as, route }) => `${code.slice(...span)} -> ${route} ${module} ${name} ${as}`,
    );

  test.each<[string, string[]]>([
    [
      "import OpenAI from 'openai';\nlet a: OpenAI.Chat.ChatCompletionMessageParam['role'][];",
      ['OpenAI.Chat.ChatCompletionMessageParam -> openai openai Chat.ChatCompletionMessageParam type'],
    ],
    [
      "import type { ChatCompletionTool as Tool } from 'openai/resources/chat/completions';\nconst tools = [] as Tool[];",
      ['Tool -> openai openai ChatCompletionTool type'],
    ],
    [
      "import type { OpenAI, ClientOptions } from 'openai';\nfunction ask(client: OpenAI, options: ClientOptions) {}",
      ['OpenAI -> openai openai OpenAI type', 'ClientOptions -> openai openai ClientOptions type'],
    ],
    [
      "import * as sdk from 'openai';\ninterface Mine extends sdk.OpenAI.Chat.ChatCompletion {}",
      ['sdk.OpenAI.Chat.ChatCompletion -> openai openai Chat.ChatCompletion type'],
    ],
    [
      "let a: import('openai').OpenAI.Chat.ChatCompletion;",
      ["import('openai').OpenAI.Chat.ChatCompletion -> openai openai Chat.ChatCompletion type"],
    ],
    ["import OpenAI from 'openai';\nclass Mine extends OpenAI {}\nnew OpenAI();", []],
  ])('%s', (code, expected) => {
    expect(typesOf(code)).toEqual(expected);
  });

  test('version 3 has names of its own, and enums', () => {
    const code = `import { CreateChatCompletionRequest, ChatCompletionRequestMessageRoleEnum as Role } from 'openai';
const request: CreateChatCompletionRequest = { model: 'gpt-4', messages: [{ role: Role.User }] };`;
    expect(typesOf(code, 3)).toEqual([
      'CreateChatCompletionRequest -> openai-v3 openai CreateChatCompletionRequest type',
      'Role.User -> openai-v3 openai ChatCompletionRequestMessageRoleEnum.User value',
    ]);
  });
});

describe('errors', () => {
  const errorsOf = (code: string, major: 3 | 4 | 7 = 7) => usagesOf(scanOf(code, major), 'error').map(tellError(code));

  test('the class, and what the error of the SDK says', () => {
    const code = `import OpenAI, { RateLimitError } from 'openai';
const client = new OpenAI();
try {
  await client.chat.completions.create({ model: 'gpt-4o', messages: [] });
} catch (error) {
  if (error instanceof OpenAI.APIError && error.status === 429) retry();
  if (error instanceof RateLimitError) retry();
  switch ((error as any).code) { case 'insufficient_quota': case 'rate_limit_exceeded': }
  log(error.message, error.error?.type, error);
}`;
    expect(errorsOf(code)).toEqual([
      'error instanceof OpenAI.APIError -> class APIError of 1',
      'error.status -> status 429 of 1',
      'error instanceof RateLimitError -> class RateLimitError of 1',
      '(error as any).code -> code insufficient_quota rate_limit_exceeded of 1',
      'error.error?.type -> type of 1',
    ]);
  });

  test('around the calls of the function that asks, and in a rejected promise', () => {
    const code = `import OpenAI from 'openai';
const client = new OpenAI();
const ask = () => client.chat.completions.create({ model: 'gpt-4o', messages: [] });
async function run() {
  try {
    await ask();
  } catch ({ code }) {
    if (code === 'context_length_exceeded') shorten();
  }
}
ask().catch((reason) => reason.status);`;
    expect(errorsOf(code)).toEqual(['code -> code context_length_exceeded of 1', 'reason.status -> status of 1']);
  });

  test('what axios throws for version 3', () => {
    const code = `import { Configuration, OpenAIApi } from 'openai';
const api = new OpenAIApi(new Configuration());
try {
  await api.createCompletion({ model: 'text-davinci-003', prompt: '' });
} catch (error) {
  if (error.response) log(error.response.status, error.response.data.error.message);
}`;
    expect(errorsOf(code, 3)).toEqual([
      'error.response.status -> status of 1',
      'error.response.data.error.message -> body of 1',
    ]);
  });

  test('fetch throws nothing of the API', () => {
    const code = `try {
  await fetch('https://api.openai.com/v1/models');
} catch (error) {
  if (error.code === 'ECONNREFUSED') retry();
}`;
    expect(errorsOf(code)).toEqual([]);
  });
});

const tellError =
  (code: string) =>
  ({ span, form, texts, requests }: ErrorUsage): string =>
    `${code.slice(...span)} -> ${[form, ...texts.map(({ text }) => text)].join(' ')} of ${requests.length}`;
