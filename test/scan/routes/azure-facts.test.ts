import { describe, expect, it } from 'vitest';
import type { AzureClient } from '../../../src/scan/usage.js';
import { scanFiles, usagesOf } from '../scan-files.js';

function factsOf(code: string): { facts: AzureClient; text: (place: { span: readonly [number, number] }) => string } {
  const [client] = usagesOf(scanFiles({ 'a.ts': code }), 'client');
  if (!client?.azure) throw new Error('no client of Azure');
  return { facts: client.azure, text: ({ span }) => code.slice(...span) };
}

const orphansOf = (code: string): string[] => factsOf(code).facts.orphans.map(({ name }) => name);

describe('variables that nothing reads without Azure', () => {
  it.each([
    ['const endpoint = process.env.A;', '{ endpoint }', ['endpoint']],
    ['const base = "https://a.b"; \nconst endpoint = `${base}/x`;', '{ endpoint }', ['endpoint', 'base']],
    ['const endpoint = process.env.A?.trim() ?? "";', '{ endpoint }', ['endpoint']],
    ['const key = process.env.A;', '{ apiKey: key }', []],
    ['const endpoint = process.env.A; console.log(endpoint);', '{ endpoint }', []],
    ['export const endpoint = process.env.A;', '{ endpoint }', []],
    ['let endpoint = process.env.A;', '{ endpoint }', []],
    ['const endpoint = await find();', '{ endpoint }', []],
    ['const endpoint = find();', '{ endpoint }', []],
    ['const endpoint = process.env.A, other = 1;', '{ endpoint }', []],
  ])('%s AzureOpenAI(%s): %j', (declaration, options, names) => {
    const code = `import { AzureOpenAI } from 'openai';\n${declaration}\nnew AzureOpenAI(${options});\n`;
    expect(orphansOf(code)).toEqual(names);
  });

  it('go with the import of a login that only they use', () => {
    const code = `import { AzureOpenAI } from 'openai';
import { DefaultAzureCredential, getBearerTokenProvider } from '@azure/identity';
const azureADTokenProvider = getBearerTokenProvider(new DefaultAzureCredential(), 'scope');
new AzureOpenAI({ azureADTokenProvider });
`;
    const { facts, text } = factsOf(code);
    expect(facts.orphans.map(({ place }) => text(place).trim().split(/[ (=]/, 1)[0])).toEqual(['const', 'import']);
  });

  it('do not count what stands for the operation in a URL', () => {
    const code = `const resource = 'desk';
const operation = 'chat/completions';
fetch(\`https://\${resource}.openai.azure.com/openai/deployments/gpt-4o/\${operation}?api-version=1\`, { method: 'POST' });
`;
    expect(orphansOf(code)).toEqual(['resource']);
  });
});

describe('the credential of @azure/openai', () => {
  const MADE = `import { AzureKeyCredential, OpenAIClient } from '@azure/openai';\n`;

  it.each([
    ["new OpenAIClient('https://a.openai.azure.com', new AzureKeyCredential(key));", { inline: true, shared: false }],
    ["const c = new AzureKeyCredential(key); new OpenAIClient('https://a', c);", { inline: false, shared: false }],
    [
      "const c = new AzureKeyCredential(key); new OpenAIClient('https://a', c); search(c);",
      { inline: false, shared: true },
    ],
    ["const c: AzureKeyCredential = new AzureKeyCredential(key); new OpenAIClient('https://a', c);", { shared: true }],
  ])('%s', (code, expected) => {
    const { facts, text } = factsOf(MADE + code);
    expect(facts.credential).toMatchObject({ className: 'AzureKeyCredential', ...expected });
    expect(facts.credential?.key && text(facts.credential.key)).toBe('key');
  });
});

it('tells where the one expression is that makes the URL', () => {
  const code = 'const url = `${process.env.A}/openai/deployments/x/chat/completions?api-version=1`;\nfetch(url);\n';
  const { facts, text } = factsOf(code);
  expect(facts.address && text(facts.address)).toMatch(/^`.*`$/);
});
