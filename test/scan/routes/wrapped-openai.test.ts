import { expect, test } from 'vitest';
import { scanFiles, tellRequests, usagesOf } from '../scan-files.js';

const CALL = "chat.completions.create({ model: 'gpt-4o', messages: [] })";

test.each([
  ['langfuse', "import { observeOpenAI } from 'langfuse';", 'observeOpenAI(inner)'],
  ['langsmith', "import { wrapOpenAI } from 'langsmith/wrappers';", 'wrapOpenAI(inner)'],
  ['braintrust', "import { wrapOpenAI } from 'braintrust';", 'wrapOpenAI(inner)'],
  ['instructor', "import Instructor from '@instructor-ai/instructor';", "Instructor({ client: inner, mode: 'TOOLS' })"],
])('%s hands back the client that it is given', (_, imported, wrapped) => {
  const code = `import OpenAI from 'openai';\n${imported}\nconst inner = new OpenAI();\nawait ${wrapped}.${CALL};`;
  expect(tellRequests(scanFiles({ 'a.ts': code }))).toEqual(['a.ts:4 chat chat.completions.create proven <- a.ts:3']);
});

test("a watcher's own class is a client of the SDK", () => {
  const code = `import { OpenAI } from '@posthog/ai';\nconst ai = new OpenAI({ apiKey: 'k', posthog });\nawait ai.${CALL};`;
  const result = scanFiles({ 'a.ts': code });
  expect(tellRequests(result)).toEqual(['a.ts:3 chat chat.completions.create proven <- a.ts:2']);
  expect(usagesOf(result, 'client')).toMatchObject([
    {
      route: 'openai',
      className: 'OpenAI',
      because: ['OpenAI of @posthog/ai extends the class of the openai package'],
    },
  ]);
});

test("a watcher's class for another vendor is none", () => {
  const code = `import { Anthropic } from '@posthog/ai'; // openai\nawait new Anthropic({}).messages.create({ model: 'claude' });`;
  expect(usagesOf(scanFiles({ 'a.ts': code }), 'client')).toEqual([]);
});
