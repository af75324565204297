import { expect, it } from 'vitest';
import { classifyHost } from '../../src/plan/classify-host.js';
import { loadProvider } from '../../src/providers/load-provider.js';
import { scanFiles, usagesOf } from '../scan/scan-files.js';

const IMPORTS = `import { AzureOpenAI, OpenAI } from 'openai';
import { AzureKeyCredential, OpenAIClient, OpenAIKeyCredential } from '@azure/openai';
`;

function classify(expression: string) {
  const files = { 'a.ts': `${IMPORTS}export const make = (own: string, key: string) => ${expression};\n` };
  const [client] = usagesOf(scanFiles(files), 'client');
  if (!client) throw new Error(`no client in ${expression}`);
  return classifyHost(client, { provider: loadProvider('zhipu'), urlsOf: () => [] });
}

it.each([
  ['new AzureOpenAI()', 'openai'],
  ["new AzureOpenAI({ endpoint: 'https://desk.openai.azure.com' })", 'openai'],
  ["new AzureOpenAI({ endpoint: 'https://desk.cognitiveservices.azure.com/' })", 'openai'],
  ['new AzureOpenAI({ endpoint: process.env.ANYTHING })', 'openai'],
  ['new AzureOpenAI({ baseURL: `https://${own}.openai.azure.com/openai` })', 'openai'],
  ["new AzureOpenAI({ endpoint: own ?? 'https://desk.openai.azure.com' })", 'openai'],
  ['new AzureOpenAI({ endpoint: own })', 'unknown'],
  ["new AzureOpenAI({ baseURL: own ?? 'https://api.openai.com/v1' })", 'unknown'],
  ['new AzureOpenAI({ endpoint: `https://${own}` })', 'unknown'],
  ["new AzureOpenAI({ endpoint: 'https://gateway.example' })", 'other'],
  ["new OpenAI({ baseURL: 'https://desk.openai.azure.com/openai/deployments/gpt-4o' })", 'openai'],
  ['new OpenAI({ baseURL: `${own}/openai/deployments/gpt-4o` })', 'unknown'],
  ["new OpenAIClient('https://desk.openai.azure.com', new AzureKeyCredential(key))", 'openai'],
  ['new OpenAIClient(new OpenAIKeyCredential(key))', 'openai'],
  ['new OpenAIClient(own, new AzureKeyCredential(key))', 'unknown'],
  [
    "fetch(`${process.env.AZURE_ENDPOINT}/openai/deployments/gpt-4o/chat/completions?api-version=1`, { headers: { 'api-key': key } })",
    'openai',
  ],
  [
    "fetch(`${own}/openai/deployments/gpt-4o/chat/completions?api-version=1`, { headers: { 'api-key': key } })",
    'unknown',
  ],
])('%s: %s', (expression, kind) => {
  expect(classify(expression).kind).toBe(kind);
});

it('says what else a client of Azure can point at', () => {
  const verdict = classify("new AzureOpenAI({ endpoint: own || 'https://desk.openai.azure.com' })");
  expect(verdict).toEqual({ kind: 'openai', unless: expect.stringContaining('own') });
});

it('does not believe an address that only a test gives', () => {
  const files = {
    'src/connect.ts': `${IMPORTS}export const connect = (endpoint: string) => new AzureOpenAI({ endpoint });\n`,
    'test/connect.test.ts':
      "import { connect } from '../src/connect.js';\nconnect('https://desk.openai.azure.com').models.list();\n",
  };
  const client = usagesOf(scanFiles(files), 'client').find(({ file }) => file === 'src/connect.ts');
  if (!client) throw new Error('no client');
  expect(classifyHost(client, { provider: loadProvider('zhipu'), urlsOf: () => [] }).kind).toBe('unknown');
});
