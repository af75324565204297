import { expect, test } from 'vitest';
import { renderTerminal } from '../../src/report/terminal/index.js';
import { sampleChange, sampleFinding, samplePlan } from './sample-plan.js';

const texts = {
  'src/chat.ts':
    "import x from 'x';\n\nask({\n  model: 'gpt-4o',\n  temperature: 1.4,\n});\n\nconst near = 0;\nconst far = 1;\nconst away = 2;\nconst model = 'gpt-4o-mini';\n",
};
const mini = sampleChange(texts, [['src/chat.ts', 'gpt-4o-mini', 'glm-5.3-flash']], { id: 'mini' });

test('lists what is left to a person with what to do, and each once', () => {
  const findings = [41, 57].map((line) =>
    sampleFinding({
      id: `f${line}`,
      place: { file: 'src/rag.ts', span: [0, 1], position: { line, column: 9 } },
      sources: [{ url: 'https://example.com/page', date: '2026-11-01' }],
    }),
  );
  expect(renderTerminal(samplePlan({}, { findings }))).toContain(`To do by hand (2)

  ! manual  Assistants have no counterpart at Zhipu  assistants
    src/rag.ts:41:9
    src/rag.ts:57:9
    Keep the conversation in your own store and call chat completions.
    https://example.com/page (2026-11-01)
`);
});

test('cuts a long list of what is good to know', () => {
  const findings = Array.from({ length: 14 }, (_, index) =>
    sampleFinding({ id: `i${index}`, severity: 'info', title: `note ${index}`, todo: '' }),
  );
  const report = renderTerminal(samplePlan({}, { findings }));
  expect(report).toContain('note 9\n  and 4 more, --reporter json shows all');
  expect(report).not.toContain('note 10');
});

test('says what is true of the provider once, last and without a place', () => {
  const quirk = (id: string, title: string) => sampleFinding({ id, rule: 'quirks', severity: 'info', title, todo: '' });
  const note = sampleFinding({ id: 'n', severity: 'info', title: 'left alone', todo: '' });
  const findings = [
    quirk('a', 'It always thinks first.'),
    note,
    quirk('b', 'It always thinks first.'),
    quirk('c', 'Answers end early.'),
  ];
  expect(renderTerminal(samplePlan(texts, { changes: [mini], findings }))).toContain(`Good to know (1)
  src/rag.ts:41:9  left alone
  About zhipu
    - It always thinks first.
    - Answers end early.
`);
  expect(renderTerminal(samplePlan({}, { findings }))).not.toContain('About zhipu');
});

test('does not repeat as good to know what a change of the same rule says', () => {
  const removal = sampleChange(texts, [['src/chat.ts', '  temperature: 1.4,\n', '']], {
    rule: 'parameters',
    title: 'remove temperature',
  });
  const at = texts['src/chat.ts'].indexOf('temperature: 1.4');
  const info = (rule: string, title: string) =>
    sampleFinding({
      id: title,
      rule,
      title,
      severity: 'info',
      todo: '',
      place: { file: 'src/chat.ts', span: [at, at + 16], position: { line: 5, column: 3 } },
    });
  const findings = [info('parameters', 'temperature is removed'), info('model', 'something else')];
  const report = renderTerminal(samplePlan(texts, { changes: [removal], findings }));
  expect(report).toContain('Good to know (1)\n  src/chat.ts:5:3  something else\n');
  expect(report).not.toContain('temperature is removed');
  expect(renderTerminal(samplePlan(texts, { findings }))).toContain('temperature is removed');
});

test('says what to do about something good to know, where there is anything', () => {
  const finding = sampleFinding({ severity: 'info', title: 'named here', todo: 'Add ZAI_API_KEY there.' });
  expect(renderTerminal(samplePlan({}, { findings: [finding] }))).toContain(
    'src/rag.ts:41:9  named here\n    Add ZAI_API_KEY there.\n',
  );
});
