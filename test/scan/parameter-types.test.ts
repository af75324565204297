import { describe, expect, test } from 'vitest';
import type { Property } from '../../src/scan/usage.js';
import { scanFiles, usagesOf } from './scan-files.js';

const CLIENT = "import OpenAI from 'openai';\nconst client = new OpenAI();\n";

/** The `input` of the only request. */
function inputOf(code: string): Property | undefined {
  const [request] = usagesOf(scanFiles({ 'a.ts': CLIENT + code }), 'request');
  return request?.parameters?.properties.find(({ name }) => name === 'input');
}

const ask = (type: string): string =>
  `export const ask = (input: ${type}) => client.responses.create({ model: 'gpt-4o', input });`;

describe('a value that does not fold is known by its type', () => {
  test.each([
    ['string', { kind: 'text', optional: false }],
    ["'a' | 'b' | undefined", { kind: 'text', optional: true }],
    ['string | null', { kind: 'text', optional: true }],
    ['unknown[]', { kind: 'list', optional: false }],
    ["{ role: 'user'; content: string }[]", { kind: 'messages', optional: false }],
    ['OpenAI.Responses.ResponseInputItem[]', { kind: 'list', optional: false }],
    ['string | unknown[]', { kind: 'either', optional: false }],
    ['{ a: 1 }', { kind: 'object', optional: false }],
    ['any', undefined],
    ['string | number', undefined],
  ])('%s', (type, expected) => {
    expect(inputOf(ask(type))?.type).toEqual(expected);
  });

  test('one that folds needs none', () => {
    expect(inputOf("client.responses.create({ model: 'gpt-4o', input: 'Hi' });")).not.toHaveProperty('type');
  });
});

describe('the members of a list that cannot be seen are named', () => {
  const said = "{ role: 'user', content: 'Hi' }";

  test.each([
    ['none', `client.responses.create({ model: 'gpt-4o', input: [${said}] });`, undefined],
    [
      'spread in',
      `export const ask = (history) => client.responses.create({ model: 'gpt-4o', input: [...history, ${said}] });`,
      ['...history'],
    ],
    [
      'pushed later',
      `export async function ask(more) {
        const input = [${said}];
        input.push(...more);
        return client.responses.create({ model: 'gpt-4o', input });
      }`,
      ['...more'],
    ],
    [
      'spread from a list in sight',
      `const first = [${said}];\nclient.responses.create({ model: 'gpt-4o', input: [...first, ${said}] });`,
      undefined,
    ],
  ])('%s', (_name, code, expected) => {
    const input = inputOf(code);
    expect(input?.unseenElements).toEqual(expected);
    expect(input?.elements?.length).toBeGreaterThan(0);
  });
});
