import { expect, test } from 'vitest';
import { scanFiles, usagesOf } from './scan-files.js';

const tell = (files: Record<string, string>) =>
  usagesOf(scanFiles(files), 'model').map(({ text, feeds, registry }) => [text, feeds, registry ?? '-'].join(' '));

test('the members of a list, a table, a type, an enum and a switch name what holds them', () => {
  const code = `export const MODELS = ['gpt-4o', 'gpt-4o-mini'];
export const PRICES = { 'gpt-4o': 1, 'gpt-4o-mini': 2 };
export type Model = 'gpt-4o' | 'o3-mini';
export enum Engine { Big = 'gpt-4o', Small = 'gpt-4o-mini' }
export function window(m: string) { switch (m) { case 'gpt-4o': return 1; case 'gpt-4': return 2; } }`;
  expect(tell({ 'src/a.ts': code })).toEqual([
    'gpt-4o request src/a.ts#MODELS',
    'gpt-4o-mini request src/a.ts#MODELS',
    'gpt-4o table src/a.ts#PRICES',
    'gpt-4o-mini table src/a.ts#PRICES',
    'gpt-4o type src/a.ts#Model',
    'o3-mini type src/a.ts#Model',
    'gpt-4o other src/a.ts#Engine',
    'gpt-4o-mini other src/a.ts#Engine',
    'gpt-4o branch src/a.ts#switch m',
    'gpt-4 branch src/a.ts#switch m',
  ]);
});

test('an id alone belongs to no registry', () => {
  expect(tell({ 'src/a.ts': "export const DEFAULT_MODEL = 'gpt-4o';\nexport const all = ['gpt-4o'];" })).toEqual([
    'gpt-4o request -',
    'gpt-4o other -',
  ]);
});

test.each<[string, string, string]>([
  ['a tokenizer', "import { encoding_for_model } from 'tiktoken';\nencoding_for_model('gpt-4o');", 'tokenizer'],
  ['an option with a label', "export const option = { value: 'gpt-4o', label: 'Big' };", 'ui'],
  ['a comparison', "export const big = (m: string) => m === 'gpt-4o';", 'branch'],
  ['a default', "export const ask = (model = 'gpt-4o') => model;", 'request'],
])('%s', (_, code, feeds) => {
  expect(usagesOf(scanFiles({ 'src/a.ts': code }), 'model').map((usage) => usage.feeds)).toEqual([feeds]);
});

test('whatever stands in a test is for the test', () => {
  expect(tell({ 'src/a.test.ts': "expect(pick()).toBe('gpt-4o');" })).toEqual(['gpt-4o test -']);
});

test('an option in markup is shown to people', () => {
  expect(tell({ 'src/a.tsx': 'export const A = () => <option value="gpt-4o">Big</option>;' })).toEqual(['gpt-4o ui -']);
});
