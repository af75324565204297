import { expect, test } from 'vitest';
import { scanFiles, usagesOf } from './scan-files.js';

const tell = (code: string, file = 'src/a.tsx') =>
  usagesOf(scanFiles({ [file]: code }), 'registry').map(({ form, name, members, others }) => ({
    what: `${form} ${name}`,
    members: members.map(({ text, facts }) => [text, ...facts.map((fact) => `${fact.name}=${fact.value}`)].join(' ')),
    others,
  }));

test.each<[string, string, string, string[]]>([
  ['a list', "export const MODELS = ['gpt-4o', 'gpt-4o-mini'] as const;", 'list MODELS', ['gpt-4o', 'gpt-4o-mini']],
  [
    'a list of options',
    "export const MODELS = [{ value: 'gpt-4o', label: 'GPT-4o', window: 128_000 }];",
    'list MODELS',
    ['gpt-4o label=GPT-4o window=128000'],
  ],
  [
    'a map of pairs',
    "export const LIMITS = new Map([['gpt-4o', 128000], ['gpt-4', 8192]]);",
    'list LIMITS',
    ['gpt-4o =128000', 'gpt-4 =8192'],
  ],
  [
    'a table',
    "export const PRICES = { 'gpt-4o': { cost: { input: 2.5, output: 10 } }, 'gpt-4': 30 };",
    'keys PRICES',
    ['gpt-4o cost.input=2.5 cost.output=10', 'gpt-4 =30'],
  ],
  ['a type', "export type Model = 'gpt-4o' | 'o3-mini';", 'union Model', ['gpt-4o', 'o3-mini']],
  [
    'a switch',
    "export function f(m: string) { switch (m) { case 'gpt-4o': return 1; case 'gpt-4': return 2; default: return 3; } }",
    'cases switch m',
    ['gpt-4o', 'gpt-4'],
  ],
  [
    'options in markup',
    'export const Pick = () => <select><option value="gpt-4o">GPT-4o</option><option value="gpt-4">Old</option></select>;',
    'options Pick',
    ['gpt-4o label=GPT-4o', 'gpt-4 label=Old'],
  ],
])('%s is told with its members and what stands beside them', (_, code, what, members) => {
  expect(tell(code)).toEqual([{ what, members, others: [] }]);
});

test('members of other vendors, spreads and references are no ids', () => {
  expect(tell("export const MODELS = ['gpt-4o', 'claude-3-opus', ...more, BIG];")).toEqual([
    { what: 'list MODELS', members: ['gpt-4o'], others: ["'claude-3-opus'", '...more', 'BIG'] },
  ]);
});

test('a list that is taken apart by position is none', () => {
  expect(tell("export const [BIG, SMALL] = ['gpt-4o', 'gpt-4o-mini'] as const;")).toEqual([]);
});

test('a member that feeds a request is told as well', () => {
  const code = `import OpenAI from 'openai';
const MODELS = ['gpt-4o', 'gpt-4o-mini'];
export const ask = () => new OpenAI().chat.completions.create({ model: MODELS[0], messages: [] });`;
  expect(tell(code, 'src/a.ts')).toEqual([{ what: 'list MODELS', members: ['gpt-4o', 'gpt-4o-mini'], others: [] }]);
});

test('functions beside an id are more than facts', () => {
  const [registry] = usagesOf(
    scanFiles({ 'src/a.ts': "export const RUN = { 'gpt-4o': () => 1, 'gpt-4': { on: true, limit: 1 } };" }),
    'registry',
  );
  expect(registry?.members.map(({ more }) => more)).toEqual([true, false]);
});
