import { expect, test } from 'vitest';
import { scanFiles, usagesOf } from '../scan-files.js';

test('what Instructor is given is told with the client below it, wherever that is made', () => {
  const files = {
    'client.ts': "import OpenAI from 'openai';\nexport const openai = new OpenAI();",
    'a.ts':
      "import Instructor from '@instructor-ai/instructor';\nimport { openai } from './client';\nexport const client = Instructor({ client: openai, mode: 'TOOLS' });",
  };
  const [client] = usagesOf(scanFiles(files), 'client');
  expect(client?.instructor?.properties.map(({ name }) => name)).toEqual(['client', 'mode']);
});

test("another package's Instructor is none", () => {
  const code =
    "import Instructor from './instructor';\nimport OpenAI from 'openai';\nInstructor({ client: new OpenAI(), mode: 'TOOLS' });";
  expect(usagesOf(scanFiles({ 'a.ts': code }), 'client')[0]).not.toHaveProperty('instructor');
});
