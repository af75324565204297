/** Every report for machines on the same plan: that nothing of the plan is lost. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/contract.js';
import type { ReportInput } from '../../src/report/report-input.js';
import { reporters } from '../../src/report/reporters.js';
import { planFiles } from '../plan/plan-files.js';
import { sampleFinding, samplePlan } from './sample-plan.js';

const FILES = {
  'src/chat.ts': `import OpenAI from 'openai';

const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

export const ask = (content: string) =>
  client.chat.completions.create({
    model: 'gpt-4o',
    temperature: 2.5,
    messages: [{ role: 'developer', content }],
  });
`,
  'src/plain.ts': `import OpenAI from 'openai';
const openai = new OpenAI();
export const sum = (content: string) =>
  openai.chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content }] });
`,
  'src/mod "ü" & 模.ts': `import OpenAI from 'openai';
const client = new OpenAI();
export const check = (input: string) => client.moderations.create({ input });
`,
};
const plan = planFiles(FILES, 'deepseek');

function inputOf(of: Plan, files: Readonly<Record<string, string>> = FILES): ReportInput {
  return { plan: of, source: (file) => files[file] ?? '', color: false, width: 80 };
}

const render = (name: string, input = inputOf(plan)): string => reporters[name]?.(input) ?? `no reporter ${name}`;
const EMPTY = samplePlan({});
const items = plan.changes.length + plan.findings.length;
const actions = plan.findings.filter(({ severity }) => severity === 'action').length;

it('the plan has work of every kind', () => {
  expect(plan.changes.map(({ tier }) => tier)).toEqual(expect.arrayContaining(['auto', 'review']));
  expect(actions).toBeGreaterThan(0);
  expect(plan.findings.length).toBeGreaterThan(actions);
});

describe('jsonl', () => {
  it('has a line for each thing, the start first and the counts last', () => {
    const lines = render('jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(items + 2);
    expect(lines[0]).toMatchObject({ type: 'start', schema: 1, target: { provider: 'deepseek' } });
    expect(lines.at(-1)).toMatchObject({ type: 'end', manual: actions });
  });
});

describe('sarif', () => {
  const log = JSON.parse(render('sarif'));

  it('is there where nothing is left, too', () => {
    expect(JSON.parse(render('sarif', EMPTY)).runs[0].results).toEqual([]);
  });

  it('has all of the plan, each change with its fix', () => {
    const [{ results, tool }] = log.runs;
    expect(results).toHaveLength(items);
    expect(results.filter((each: { fixes?: unknown }) => each.fixes)).toHaveLength(plan.changes.length);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  it('has fixes that make the same of the file as the plan does', () => {
    const model = log.runs[0].results.find(({ ruleId }: { ruleId: string }) => ruleId === 'model');
    const [{ artifactChanges }] = model.fixes;
    const [{ deletedRegion, insertedContent }] = artifactChanges[0].replacements;
    const line = FILES['src/chat.ts'].split('\n')[deletedRegion.startLine - 1] ?? '';
    expect(line.slice(deletedRegion.startColumn - 1, deletedRegion.endColumn - 1)).toContain('gpt-4o');
    expect(insertedContent.text).toContain('deepseek');
  });

  it('writes paths as URIs', () => {
    const uris = JSON.stringify(log).match(/"uri":"[^"]*"/g) ?? [];
    expect(new Set(uris)).toEqual(
      new Set(['"uri":"src/chat.ts"', '"uri":"src/plain.ts"', '"uri":"src/mod%20%22%C3%BC%22%20&%20%E6%A8%A1.ts"']),
    );
  });

  it('knows its results again when a line is added above', () => {
    const moved = Object.fromEntries(Object.entries(FILES).map(([path_, text]) => [path_, `// a new line\n\n${text}`]));
    const prints = (from: { runs: { results: { partialFingerprints: object }[] }[] }) =>
      from.runs[0]?.results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints)).sort();
    const after = JSON.parse(render('sarif', inputOf(planFiles(moved, 'deepseek'), moved)));
    expect(prints(after)).toEqual(prints(log));
    expect(new Set(prints(log)).size).toBe(items);
  });
});

it('gitlab names the rule and the place of each, and is there where nothing is left, too', () => {
  const entries = JSON.parse(render('gitlab'));
  expect(entries).toHaveLength(items);
  expect(entries[0]).toMatchObject({
    check_name: expect.stringMatching(/^repoint\/[\w-]+$/),
    location: { path: 'src/mod "ü" & 模.ts', lines: { begin: 3, end: 3 } },
  });
  expect(JSON.parse(render('gitlab', EMPTY))).toEqual([]);
});

describe('github', () => {
  it('annotates places, the worst first, and escapes what would break the line', () => {
    const lines = render('github').trimEnd().split('\n');
    expect(lines[0]).toMatch(/^::error file=src\/mod "ü" & 模\.ts,line=3,/);
    expect(lines.find((line) => line.startsWith('::notice'))).toMatch(
      /file=src\/plain\.ts,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=/,
    );
    expect(lines.every((line) => /^::(?:error|warning|notice) [^:]*::.+$/.test(line))).toBe(true);
  });

  it('never goes beyond ten of a level, and says how many it holds back', () => {
    const findings = Array.from({ length: 25 }, (_each, index) => sampleFinding({ id: `f${index}` }));
    const lines = render('github', samplePlan({ 'src/rag.ts': 'x' }, { findings }))
      .trimEnd()
      .split('\n');
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(lines.at(-1)).toBe('15 annotations more: see the step summary.');
  });

  it('says nothing where nothing is left', () => {
    expect(render('github', EMPTY)).toBe('');
  });
});

describe('junit', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => name === 'testsuite' || name === 'testcase',
  });

  it('is sound XML with a failure for each change and each thing to do', () => {
    const xml = render('junit');
    expect(XMLValidator.validate(xml)).toBe(true);
    const { testsuites } = parser.parse(xml);
    const left = plan.changes.length + actions;
    expect(testsuites['@_failures']).toBe(String(left));
    const cases = testsuites.testsuite.flatMap(({ testcase }: { testcase: object[] }) => testcase);
    expect(cases).toHaveLength(left);
    expect(testsuites.testsuite.map((suite: Record<string, string>) => suite['@_name'])).toContain(
      'src/mod "ü" & 模.ts',
    );
  });

  it('has one passed case where nothing is left', () => {
    const { testsuites } = parser.parse(render('junit', EMPTY));
    expect(testsuites).toMatchObject({ '@_tests': '1', '@_failures': '0' });
  });
});

describe('markdown', () => {
  it('says what, why, how much, and what is left to do as boxes to tick', () => {
    const text = render('markdown');
    expect(text).toMatch(/^## Move from OpenAI to deepseek \(global\)\n/);
    expect(text.match(/^- \[ \] `src\/mod/gm)).toHaveLength(actions);
    expect(text).toContain('set `DEEPSEEK_API_KEY` wherever this runs');
    for (const { title } of plan.changes) expect(text.replaceAll('\\', '')).toContain(title);
  });

  it('stays below what a comment holds, with every fold closed', () => {
    const findings = Array.from({ length: 900 }, (_each, index) =>
      sampleFinding({ id: `f${index}`, severity: index % 2 === 0 ? 'action' : 'info', todo: 'x '.repeat(300) }),
    );
    const text = render('markdown', samplePlan({ 'src/rag.ts': 'x' }, { findings }));
    expect(text.length).toBeLessThan(65_536);
    expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0);
  });

  it('takes nothing for markup that a file holds', () => {
    const findings = [sampleFinding({ title: 'a `code` | <b>bold</b> [x](y)' })];
    const text = render('markdown', samplePlan({ 'src/rag.ts': 'x' }, { findings }));
    expect(text).toContain('a \\`code\\` \\| \\<b\\>bold\\</b\\> \\[x\\](y)');
  });

  it('is short where nothing is left', () => {
    expect(render('markdown', EMPTY).split('\n').length).toBeLessThan(6);
  });
});

it.each(Object.keys(reporters))('%s shows no key', (name) => {
  const key = `sk-${'s3cret'.repeat(6)}`;
  const files = {
    'src/a.ts': `import OpenAI from 'openai';\nconst openai = new OpenAI({ apiKey: '${key}' });\nexport const run = () => openai.chat.completions.create({ model: 'gpt-4o', messages: [] });\n`,
  };
  const text = render(name, inputOf(planFiles(files, 'deepseek'), files));
  expect(text).not.toContain('s3crets3cret');
});
