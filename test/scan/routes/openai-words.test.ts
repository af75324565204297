import { expect, test } from 'vitest';
import { scanFiles, tellRequests } from '../scan-files.js';

const INTERFACE = 'interface IOpenAIClient { embeddings: { create(p: object): object }; models: { list(): object } }\n';

test.each<[string, string, string[]]>([
  [
    'a field named after OpenAI',
    `${INTERFACE}class S {\n  constructor(private openaiClient: IOpenAIClient) {}\n  embed() { return this.openaiClient.embeddings.create({ input: 'x' }); }\n}`,
    ['embeddings embeddings.create inferred'],
  ],
  [
    'a type named after OpenAI',
    `${INTERFACE}export const embed = (client: IOpenAIClient) => client.embeddings.create({ input: 'x' });`,
    ['embeddings embeddings.create inferred'],
  ],
  [
    'a common path on such a name',
    'export const list = (openai) => openai.models.list();\n// chat.completions',
    ['models models.list inferred'],
  ],
  [
    'a distinct path on any name',
    "export const embed = (client) => client.embeddings.create({ input: 'x' });\n// openai",
    ['embeddings embeddings.create name-only'],
  ],
  ['a common path on any name', 'export const list = (client) => client.models.list();\n// chat.completions', []],
  [
    "another vendor's client",
    "import Cohere from 'cohere-ai';\nconst client = new Cohere();\nclient.embeddings.create({});\n// openai",
    [],
  ],
  [
    'a member that is no path of the SDK',
    'export const x = (openai) => openai.users.create({});\n// chat.completions',
    [],
  ],
])('%s', (_, code, requests) => {
  const told = tellRequests(scanFiles({ 'a.ts': code })).map((it) => it.replace(/^a\.ts:\d+ | <- none$/g, ''));
  expect(told).toEqual(requests);
});
