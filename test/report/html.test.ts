import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render-report.js';
import type { ReportInput } from '../../src/report/report-input.js';
import { htmlSample } from './html-sample.js';
import { sampleChange, sampleFinding, samplePlan } from './sample-plan.js';

const render = (input: ReportInput): string => renderReport('html', input);
const dataOf = (page: string) => JSON.parse(page.match(/id="data">(.*?)<\/script>/s)?.[1] ?? '');

const ORDER = ['manual', 'review', 'auto', 'info'];

describe('the page', () => {
  const input = htmlSample();
  const page = render(input);
  const items = input.plan.changes.length + input.plan.findings.length;

  it('is the same for the same plan', () => {
    expect(render(htmlSample())).toBe(page);
  });

  it('has a card for each change and each finding, and a box for each thing to do', () => {
    const todo = input.plan.findings.filter(({ severity }) => severity === 'action').length;
    expect(page.match(/<article /g)).toHaveLength(items);
    expect(dataOf(page).diffs).toHaveLength(items);
    // The key, the network and the doctor come on top.
    expect(page.match(/<input type="checkbox" data-tick=/g)).toHaveLength(todo + 3);
  });

  it('asks for nothing outside of itself', () => {
    expect(page).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none';`);
    expect(page).not.toMatch(/<(?:iframe|object|embed|base)\b|@import|url\(/);
    const addresses = [...page.matchAll(/<(\w+)[^>]*\s(?:src|href)="(?!#)([^"]*)"/g)];
    expect(addresses.filter(([, tag]) => tag !== 'a').map(([, , address]) => address)).toEqual(['data:,']);
  });

  it('links what a change goes with to a card of the page', () => {
    const anchors = [...page.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor);
    expect(anchors.length).toBeGreaterThan(2);
    for (const anchor of anchors) expect(page).toContain(`id="${anchor}"`);
  });

  it('colours code and marks the words that differ', () => {
    const code = JSON.stringify(dataOf(page).diffs);
    expect(code).toContain('<span class=\\"k\\">const</span>');
    expect(code).toMatch(/<mark><span class=\\"s\\">[^<]*gpt-4o/);
  });

  it('names the colours of every chart in one order, whatever its rows begin with', () => {
    const texts = { 'a.ts': 'one two', 'b.ts': 'three' };
    const change = (file: string, text: string, tier: 'auto' | 'review') =>
      sampleChange(texts, [[file, text, 'x']], { tier, rule: file });
    const charts = render(
      samplePlan(texts, {
        changes: [change('a.ts', 'one', 'auto'), change('a.ts', 'two', 'auto'), change('b.ts', 'three', 'review')],
      }),
    );
    const legends = [...charts.matchAll(/<p class="legend"[^>]*>(.*?)<\/p>/g)].map(([, names = '']) =>
      [...names.matchAll(/fill-(\w+)/g)].map(([, kind]) => kind),
    );
    expect(legends.length).toBeGreaterThan(1);
    for (const kinds of legends) expect(kinds).toEqual(ORDER.filter((kind) => kinds.includes(kind)));
  });

  it('is short where nothing is left', () => {
    const empty = render(samplePlan({}));
    expect(empty).not.toContain('<article');
    expect(empty).not.toContain('data-tick=');
  });
});

describe('what files hold', () => {
  const path = 'src/</script><img src=x onerror=alert(1)>.ts';
  const texts = { [path]: `const a = '</script><script>alert(1)</script>'; // \u202e\n` };
  const page = render(
    samplePlan(texts, {
      changes: [sampleChange(texts, [[path, 'alert', '<b>&"']], { title: '<i>title</i>', why: '<!-- why' })],
      findings: [sampleFinding({ sources: [{ url: 'javascript:alert(1)', date: '2026-01-01' }] })],
    }),
  );

  it('is never markup', () => {
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    expect(page).not.toMatch(/<img|<i>|<!-- why|href="javascript/);
    expect(page).toContain('&lt;i&gt;title&lt;/i&gt;');
  });

  it('is shown as it is, and what cannot be seen by its name', () => {
    const rows = dataOf(page)
      .diffs.flat()
      .flatMap(({ rows: all }: { rows: string[][] }) => all);
    const [, , , code = ''] = rows.find(([sign]: string[]) => sign === '-') ?? [];
    expect(code.replace(/<[^>]*>/g, '')).toBe(
      'const a = &#39;&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;; // U+202E',
    );
  });

  it('has no key in it, whichever part it stands in', () => {
    const key = `sk-${'s3cret'.repeat(6)}`;
    const files = { 'src/a.ts': `const apiKey = '${key}';\nconst model = 'gpt-4o';\n` };
    const change = sampleChange(files, [['src/a.ts', 'gpt-4o', key]], { title: key, why: key });
    const text = render(samplePlan(files, { changes: [change], findings: [sampleFinding({ todo: key })] }));
    expect(text).not.toContain('s3crets3cret');
    expect(text.match(/sk-\[masked\]/g)?.length).toBeGreaterThanOrEqual(5);
  });
});

it('shows what one change does and not what its neighbours do', () => {
  const texts = { 'a.ts': "use('gpt-4o');\nuse('gpt-4');\n" };
  const changes = [
    sampleChange(texts, [['a.ts', 'gpt-4o', 'glm-5.3']]),
    sampleChange(texts, [['a.ts', "'gpt-4'", "'glm-5'"]]),
  ];
  const [first] = dataOf(render(samplePlan(texts, { changes }))).diffs;
  const signs = first[0].rows.map(([sign, old, now]: [string, number, number]) => `${sign}${old}:${now}`);
  expect(signs).toEqual(['-1:0', '+0:1', ' 2:2']);
});

it('folds what goes on: a change that goes with many others names six of them', () => {
  const texts = { 'a.ts': Array.from({ length: 9 }, (_each, index) => `use('gpt-${index}');\n`).join('') };
  const change = (index: number) =>
    sampleChange(texts, [['a.ts', `gpt-${index}`, 'glm-5.3']], { id: `c${index}`, title: `gpt-${index} -> glm-5.3` });
  const [, ...others] = Array.from({ length: 9 }, (_each, index) => change(index));
  const changes = [{ ...change(0), requires: others.map(({ id }) => id) }, ...others];
  const page = render(samplePlan(texts, { changes }));
  expect(page).toContain('<summary>and 2 more</summary><ul><li><a href="#item-7">gpt-7 -&gt; glm-5.3</a></li>');
});

it('shows what is a part and what comments leave out of it', () => {
  const ignored = { id: 'i', rule: 'model', file: 'src/eval.ts', line: 12, title: 'gpt-4o -> glm-5.3', reason: '<b>' };
  const follower = { ...ignored, id: 'j', reason: '', needs: 'i' };
  const baseline = { added: 9, known: 31, moved: 2, resolved: 4 };
  const page = render(
    samplePlan({}, { findings: [sampleFinding()], partial: true, baseline, ignored: [ignored, follower] }),
  );
  expect(page).toContain('<p class="notice">baseline: 9 new, 31 known, 2 moved, 4 resolved</p>');
  expect(page).toContain('<p class="notice">a part of the plan: the rules and files that were asked for</p>');
  expect(page).toContain('<p class="notice">1 ignored by comments, and 1 that needs them</p>');
  expect(page).toMatch(/id="ignored".*src\/eval\.ts:12.*&lt;b&gt;<.*goes with what is ignored/s);
});
