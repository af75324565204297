import { expect, test } from 'vitest';
import type { Change } from '../../src/plan/contract.js';
import { createStyle } from '../../src/report/style.js';
import { renderSummaryList } from '../../src/report/summary-list.js';
import { renderTerminal } from '../../src/report/terminal/index.js';
import { renderSummary } from '../../src/report/terminal/summary.js';
import type { Usage } from '../../src/scan/usage.js';
import { sampleChange, samplePlan } from './sample-plan.js';

const texts = {
  'src/chat.ts':
    "import x from 'x';\n\nask({\n  model: 'gpt-4o',\n  temperature: 1.4,\n});\n\nconst near = 0;\nconst far = 1;\nconst away = 2;\nconst model = 'gpt-4o-mini';\n",
};
const model = sampleChange(texts, [['src/chat.ts', "gpt-4o'", "glm-5.3'"]], {
  id: 'model',
  why: 'Both are flagships.',
  tier: 'review',
  heldBy: ['temperature: 1.4 -> 1'],
});
const temperature = sampleChange(texts, [['src/chat.ts', '1.4', '1']], {
  id: 'temperature',
  rule: 'parameters',
  tier: 'review',
  title: 'temperature: 1.4 -> 1',
});
const mini = sampleChange(texts, [['src/chat.ts', 'gpt-4o-mini', 'glm-5.3-flash']], { id: 'mini' });

test('shows each change under its lines, then the summary with the next command', () => {
  expect(renderTerminal(samplePlan(texts, { changes: [model, temperature, mini] }))).toBe(`src/chat.ts:4:11
  2  2 │
  3  3 │  ask({
  4    │-   model: 'gpt-4o',
     4 │+   model: 'glm-5.3',
       └ ? review  gpt-4o becomes glm-5.3  model-value
         Both are flagships.
         waits for a decision on: temperature: 1.4 -> 1
  5    │-   temperature: 1.4,
     5 │+   temperature: 1,
       └ ? review  temperature: 1.4 -> 1  parameters
  6  6 │  });
  7  7 │
       ┄ src/chat.ts:11:16
  9  9 │  const far = 1;
 10 10 │  const away = 2;
 11    │- const model = 'gpt-4o-mini';
    11 │+ const model = 'glm-5.3-flash';
       └ ✔ auto  gpt-4o becomes glm-5.3  model-value

plan  zhipu (cn)  3 changes in 1 file

  ✔ auto       1  applied by --write
  ? review     2  1 needs a decision, 1 waits for it; --tier review applies all

  40 files looked at, OpenAI mentioned in 1 script

  nothing written · apply: repoint --to zhipu --write
`);
});

test('explains a change in several files once', () => {
  const two = { 'a.ts': 'OLD\n', 'b.ts': 'OLD\n' };
  const change = sampleChange(
    two,
    [
      ['a.ts', 'OLD', 'NEW'],
      ['b.ts', 'OLD', 'NEW'],
    ],
    { why: 'Because.' },
  );
  const report = renderTerminal(samplePlan(two, { changes: [change] }));
  expect(report.match(/gpt-4o becomes glm-5\.3/g)).toHaveLength(2);
  expect(report.match(/Because\./g)).toHaveLength(1);
});

test('gives a reason once in a file', () => {
  const twins = [temperature, { ...mini, id: 'twin' }].map((change) => ({ ...change, why: 'Because.' }));
  const report = renderTerminal(samplePlan(texts, { changes: twins }));
  expect(report.match(/└/g)).toHaveLength(2);
  expect(report.match(/Because\./g)).toHaveLength(1);
});

test('tells the next command as the person called it, with the tier that has something to apply', () => {
  const input = samplePlan(texts, { changes: [temperature] });
  expect(renderTerminal({ ...input, command: 'npx repoint app --to glm' })).toContain(
    'nothing written · apply: npx repoint app --to glm --write --tier review\n',
  );
  expect(renderTerminal({ ...input, purpose: 'check' })).toContain('fix with: repoint --to zhipu --write');
  expect(renderTerminal({ ...input, purpose: 'write' })).not.toContain('--write --tier');
});

test('marks the differing words when there is colour', () => {
  const report = renderTerminal({ ...samplePlan(texts, { changes: [mini] }), color: true });
  expect(report).toContain('\u001b[7mgpt-4o-mini\u001b[27m');
});

test('keeps every line within the width, wide characters counted twice', async () => {
  const { default: stringWidth } = await import('fast-string-width');
  const wide = { 'a.ts': `say('gpt-4o', '${'请用简体中文回答'.repeat(12)}');\n` };
  const change = sampleChange(wide, [['a.ts', 'gpt-4o', 'glm-5.3']], { why: '为什么'.repeat(40) });
  const report = renderTerminal({ ...samplePlan(wide, { changes: [change] }), width: 60 });
  expect(Math.max(...report.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(60);
  expect(report.replace(/\n.*│ {2}/g, '')).toContain('请用简体中文回答'.repeat(12));
});

test('never prints a key, nor an escape sequence of the file', () => {
  const key = `sk-${'a1b2c3d4'.repeat(4)}`;
  const secret = { 'a.ts': `const key = '${key}';\nconst m = 'gpt-4o'; // \u001b[31mred\n` };
  const change = sampleChange(secret, [['a.ts', 'gpt-4o', 'glm-5.3']]);
  const report = renderTerminal(samplePlan(secret, { changes: [change] }));
  expect(report).toContain("const key = 'sk-[masked]';");
  expect(report).not.toContain(key);
  expect(report).not.toContain('\u001b');
});

test('names two of the things that hold a change and counts the rest', () => {
  const change = { ...mini, tier: 'review' as const, heldBy: ['one', 'two', 'three', 'four'] };
  expect(renderTerminal(samplePlan(texts, { changes: [change] }))).toContain(
    'waits for a decision on: one; two; and 2 more\n',
  );
});

test.each([
  ['none waits', [[], []], 'need a decision; --tier'],
  ['all wait for work by hand', [['x'], ['x']], 'wait for what is left to you; --tier'],
  ['one waits', [[], ['x']], '1 needs a decision, 1 waits for it; --tier'],
])('says what the changes for review need: %s', (_name, holds, sentence) => {
  const changes = holds.map((heldBy, index) => ({ ...mini, id: `${index}`, tier: 'review' as const, heldBy }));
  expect(renderSummary(samplePlan(texts, { changes }), createStyle(false)).join('\n')).toContain(sentence);
});

const sample = { '.env.example': 'OPENAI_API_KEY=\n', 'b.ts': 'gpt-4o\n' };
const keyOf = (client: string, parts: Partial<Change> = {}) =>
  sampleChange(sample, [['.env.example', 'OPENAI_API_KEY', 'ZAI_API_KEY']], {
    id: `key-${client}`,
    group: client,
    usages: [client],
    title: 'OPENAI_API_KEY -> ZAI_API_KEY',
    rule: 'env-name',
    ...parts,
  });
const clientNamed = (id: string): Usage => ({
  id,
  kind: 'client',
  route: 'openai',
  file: 'a.ts',
  span: [0, 1],
  position: { line: 1, column: 1 },
  symbol: '',
  confidence: 'proven',
  because: [],
  className: 'OpenAI',
  argument: 'none',
  argumentPlace: { file: 'a.ts', span: [0, 0] },
});

test('tells what several clients change in the same line once, with every reason, and counts the changes all the same', () => {
  const usages = ['one', 'two', 'three'].map(clientNamed);
  const changes = [
    keyOf('one', { why: 'Because.' }),
    keyOf('two', { why: 'Because.' }),
    keyOf('three', { why: 'Because. Also read elsewhere.' }),
  ];
  const input = samplePlan(sample, { usages, changes });
  const report = renderTerminal(input);
  expect(report).toContain(`
     └ ✔ auto  OPENAI_API_KEY -> ZAI_API_KEY  for 3 clients  env-name
       Because.
       Because. Also read elsewhere.
`);
  expect(report.match(/└/g)).toHaveLength(1);
  expect(report).toContain('3 changes in 1 file');
  expect(renderSummaryList(input)).toMatch(
    /^\.env\.example:1:1 {2}✔ auto {2}OPENAI_API_KEY -> ZAI_API_KEY {2}for 3 clients {2}env-name\n\nplan .* 3 changes/,
  );
});

test('keeps changes of different tiers apart, with what holds either', () => {
  const held = { tier: 'review' as const, heldBy: ['one thing'] };
  const also = { tier: 'review' as const, heldBy: ['another thing'] };
  const changes = [keyOf('one'), keyOf('two', held), keyOf('three', also)];
  const report = renderTerminal(samplePlan(sample, { usages: ['two', 'three'].map(clientNamed), changes }));
  expect(report).toContain('└ ✔ auto  OPENAI_API_KEY -> ZAI_API_KEY  env-name\n');
  expect(report).toContain('└ ? review  OPENAI_API_KEY -> ZAI_API_KEY  for 2 clients  env-name\n');
  expect(report).toContain('waits for a decision on: one thing; another thing\n');
});
