import { describe, expect, test } from 'vitest';
import { planMigration } from '../../src/plan-migration.js';
import { makeTree } from '../cli/run-repoint.js';

const MANIFEST = '{ "name": "app", "dependencies": { "openai": "^6.0.0" } }\n';
const TWO_CLIENTS = `import OpenAI from 'openai';

export const ask = () =>
  new OpenAI().chat.completions.create({
    model: 'gpt-4o',
    messages: [],
  });

export const embed = () =>
  new OpenAI().embeddings.create({ model: 'text-embedding-3-small', input: '' });
`;

function planOf(files: Record<string, string>, options = {}) {
  const root = makeTree({ 'package.json': MANIFEST, ...files });
  return planMigration(root, { to: 'zhipu', ...options });
}

const rulesIn = (plan: ReturnType<typeof planOf>['plan'], symbol: string): string[] => {
  const inside = new Set(plan.usages.filter((usage) => usage.symbol === symbol).map(({ id }) => id));
  return plan.changes.filter(({ usages }) => usages.some((id) => inside.has(id))).map(({ rule }) => rule);
};

describe('repoint-ignore-next-line', () => {
  const commented = TWO_CLIENTS.replace(
    '    model:',
    '    // repoint-ignore-next-line model -- we compare\n    model:',
  );

  test('leaves out the change, and with it what needs it, and nothing else', () => {
    const { plan } = planOf({ 'src/a.ts': commented });
    expect(rulesIn(plan, 'ask')).toEqual([]);
    expect(rulesIn(plan, 'embed')).toContain('client');
    expect(plan.ignored?.[0]).toMatchObject({
      rule: 'model',
      file: 'src/a.ts',
      line: 6,
      title: 'gpt-4o -> glm-5.3',
      reason: 'we compare',
    });
    const [first, ...followers] = plan.ignored ?? [];
    expect(first?.needs).toBeUndefined();
    expect(followers.map(({ rule }) => rule)).toContain('client');
    expect(followers.every(({ needs, reason }) => needs !== undefined && reason === 'we compare')).toBe(true);
  });

  test('above a call speaks of what is inside it', () => {
    const above = TWO_CLIENTS.replace(
      '  new OpenAI().chat',
      '  // repoint-ignore-next-line * -- ours\n  new OpenAI().chat',
    );
    const { plan } = planOf({ 'src/a.ts': above });
    expect(rulesIn(plan, 'ask')).toEqual([]);
    expect(rulesIn(plan, 'embed')).not.toEqual([]);
  });

  test('of another rule leaves everything in, and is told to be idle', () => {
    const other = commented.replace('next-line model', 'next-line roles');
    const { plan } = planOf({ 'src/a.ts': other });
    expect(plan.ignored).toBeUndefined();
    expect(rulesIn(plan, 'ask')).toContain('model');
    expect(plan.findings).toContainEqual(
      expect.objectContaining({
        rule: 'ignore-comment',
        severity: 'info',
        title: 'This comment ignores nothing: roles',
      }),
    );
  });
});

test('a file that is ignored as a whole has neither changes nor findings', () => {
  const { plan } = planOf({ 'src/a.ts': `// repoint-ignore-file * -- a demo\n${TWO_CLIENTS}` });
  expect(plan.changes.flatMap(({ edits }) => edits.map(({ file }) => file))).not.toContain('src/a.ts');
  expect(plan.findings.filter(({ place }) => place.file === 'src/a.ts')).toEqual([]);
});

describe('a finding that holds changes back', () => {
  const chatBesideModeration = (comment: string) => `import OpenAI from 'openai';

export const client = new OpenAI();

export const ask = () => client.chat.completions.create({ model: 'gpt-4o', messages: [] });

// ${comment}
export const isFine = (input: string) => client.moderations.create({ input });
`;
  const IGNORE = 'repoint-ignore-next-line unsupported-api -- moves by hand next week';
  const tiersOf = ({ plan }: ReturnType<typeof planOf>) =>
    plan.changes.map(({ rule, tier, heldBy }) => [rule, tier, heldBy.length]);

  test('leaves them at their own tier where it is ignored', () => {
    const held = planOf({ 'src/a.ts': chatBesideModeration('a plain comment') });
    expect(tiersOf(held)).toContainEqual(['client', 'review', 1]);
    const released = planOf({ 'src/a.ts': chatBesideModeration(IGNORE) });
    expect(tiersOf(released)).toEqual(tiersOf(held).map(([rule]) => [rule, 'auto', 0]));
  });

  test('goes on to hold those of a client of which another file says the same', () => {
    const second = 'client.moderations.create({ input: process.argv[2] });\n';
    const files = { 'src/a.ts': chatBesideModeration(IGNORE) };
    const onTheSame = planOf({ ...files, 'src/b.ts': `import { client } from './a.js';\n\n${second}` });
    expect(onTheSame.plan.ignored?.length).toBe(1);
    expect(tiersOf(onTheSame)).toContainEqual(['client', 'review', 1]);
    const onAnother = planOf({
      ...files,
      'src/b.ts': `import OpenAI from 'openai';\n\nconst client = new OpenAI();\n${second}client.chat.completions.create({ model: 'gpt-4o', messages: [] });\n`,
    });
    expect(tiersOf(onAnother)).toContainEqual(['client', 'auto', 0]);
    expect(tiersOf(onAnother)).toContainEqual(['client', 'review', 1]);
  });
});

test.each([
  ['model', 'This comment ignores model and gives no reason'],
  ['modle -- typo', 'This comment ignores "modle", which is no rule'],
  ['-- nothing named', 'This comment names no rule, so it ignores nothing'],
])('what is wrong with "%s" is said', (words, title) => {
  const source = TWO_CLIENTS.replace('    model:', `    // repoint-ignore-next-line ${words}\n    model:`);
  const comments = planOf({ 'src/a.ts': source }).plan.findings.filter(({ rule }) => rule === 'ignore-comment');
  expect(comments.map((finding) => finding.title)).toEqual([title]);
  expect(comments[0]?.place.position.line).toBe(5);
});

describe('a choice of rules', () => {
  test('leaves out what needs a rule that is left out, and tells it', () => {
    const { plan, followers } = planOf({ 'src/a.ts': TWO_CLIENTS }, { choice: { skip: ['model'] } });
    expect(plan.changes).toEqual([]);
    expect(followers.map(({ rule }) => rule)).toContain('client');
    expect(plan.files).toEqual([]);
  });

  test('as a list speaks of each item by itself', () => {
    const choice = { only: ['model'], listOnly: true };
    const { plan } = planOf({ 'src/a.ts': TWO_CLIENTS }, { choice });
    expect(plan.changes.map(({ rule, requires }) => [rule, requires])).toEqual([
      ['model', []],
      ['model', []],
    ]);
    expect(plan.findings.every(({ rule }) => rule === 'model')).toBe(true);
  });

  test('of an unknown rule is refused, with the names that are like it', () => {
    expect(() => planOf({}, { choice: { skip: ['modle'] } })).toThrow(
      expect.objectContaining({ code: 'unknown-rule', hint: 'Did you mean model?' }),
    );
  });
});

describe('a choice of files', () => {
  const files = {
    'src/client.ts': "import OpenAI from 'openai';\nexport const client = new OpenAI();\n",
    'src/a.ts':
      "import { client } from './client.js';\nexport const a = () => client.chat.completions.create({ model: 'gpt-4o', messages: [] });\n",
    'src/b.ts':
      "import OpenAI from 'openai';\nexport const b = () => new OpenAI().chat.completions.create({ model: 'gpt-4o', messages: [] });\n",
  };

  test('brings along what the changes in them need, and tells it', () => {
    const { plan, pulledIn } = planOf(files, { choice: { files: new Set(['src/a.ts']) } });
    expect(new Set(plan.changes.flatMap(({ edits }) => edits.map(({ file }) => file)))).toEqual(
      new Set(['src/a.ts', 'src/client.ts']),
    );
    expect(pulledIn.length).toBeGreaterThan(0);
    expect(pulledIn.flatMap(({ edits }) => edits.map(({ file }) => file))).not.toContain('src/a.ts');
  });

  test('as a list holds nothing but what is in them', () => {
    const { plan } = planOf(files, { choice: { files: new Set(['src/a.ts']), listOnly: true } });
    expect(plan.changes.length).toBeGreaterThan(0);
    expect(plan.changes.every(({ edits }) => edits.some(({ file }) => file === 'src/a.ts'))).toBe(true);
  });
});
