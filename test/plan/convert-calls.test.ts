import { expect, it } from 'vitest';
import type { AnyRule, Scanned } from '../../src/plan/contract.js';
import { convertCalls } from '../../src/plan/convert-calls.js';
import { scanFiles } from '../scan/scan-files.js';

const { usages } = scanFiles({
  'a.ts': `import OpenAI from 'openai';
const client = new OpenAI();
client.responses.create({ model: 'gpt-4o', input: 'Hi' });
client.embeddings.create({ model: 'text-embedding-3-small', input: 'Hi' });`,
});
const scanned = { usages } as unknown as Scanned;

const converting: AnyRule = {
  id: 'converting',
  summary: '',
  handles: ['request'],
  propose: () => [],
  converts: (request) => (request.api === 'responses' ? { ...request, api: 'chat' } : undefined),
};
const silent: AnyRule = { ...converting, converts: () => undefined };

const apisOf = (rules: readonly AnyRule[], concerns = true): string[] =>
  convertCalls(rules, scanned, () => concerns).flatMap((usage) => (usage.kind === 'request' ? [usage.api] : []));

it('tells a call as the first rule that converts it will have made it', () => {
  expect(apisOf([silent, converting])).toEqual(['chat', 'embeddings']);
});

it('leaves calls alone that go another way, and those that no rule converts', () => {
  expect(apisOf([converting], false)).toEqual(['responses', 'embeddings']);
  expect(apisOf([silent])).toEqual(['responses', 'embeddings']);
});

it('passes all other usages on as they are', () => {
  const others = usages.filter(({ kind }) => kind !== 'request');
  expect(convertCalls([converting], scanned, () => true).filter(({ kind }) => kind !== 'request')).toEqual(others);
});
