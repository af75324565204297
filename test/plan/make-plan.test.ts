import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadProvider } from '../../src/providers/load-provider.js';
import { recipeFor } from '../../transforms/index.js';
import { applied, planFiles, planUsages, scanAll, tellChanges } from './plan-files.js';

const IMPORT = "import OpenAI from 'openai';\n";
const CLIENT = `${IMPORT}export const client = new OpenAI();\n`;
const chat = (model: string, extra = '') =>
  `client.chat.completions.create({ model: '${model}', messages: []${extra} });\n`;

describe('groups', () => {
  it('lift every change of a client to review when one of its calls needs a look, and say why', () => {
    const plan = planFiles({ 'a.ts': CLIENT + chat('gpt-4o') + chat('gpt-4o', ', temperature: 2') });

    expect(plan.changes.map(({ tier }) => tier)).toEqual(['review', 'review', 'review', 'review']);
    const heldBy = new Map(plan.changes.map((change) => [change.title, change.heldBy]));
    expect(heldBy.get('OpenAI client -> https://open.bigmodel.cn/api/paas/v4')).toEqual(['temperature: 2 -> 1']);
    expect(heldBy.get('temperature: 2 -> 1')).toEqual([]);
  });

  it('let a call without an edit hold its client back', () => {
    const plan = planFiles({
      'a.ts': `${CLIENT + chat('gpt-4o')}client.moderations.create({ input: '' });\n`,
    });
    expect(tellChanges(plan)).toEqual([
      'review client: OpenAI client -> https://open.bigmodel.cn/api/paas/v4',
      'review model: gpt-4o -> glm-5.3',
    ]);
  });

  it('keep clients apart that share nothing', () => {
    const plan = planFiles({
      'a.ts': `${IMPORT}const client = new OpenAI({ apiKey: process.env.A_OPENAI_KEY });\n${chat('gpt-4o')}`,
      'b.ts': `${IMPORT}const client = new OpenAI({ apiKey: process.env.B_OPENAI_KEY });\n${chat('gpt-4o', ', n: 3')}`,
    });
    const tiers = (file: string) =>
      new Set(plan.changes.filter(({ edits }) => edits[0]?.file === file).map(({ tier }) => tier));
    expect(tiers('a.ts')).toEqual(new Set(['auto']));
    expect(tiers('b.ts')).toEqual(new Set(['review']));
    expect(new Set(plan.changes.map(({ group }) => group)).size).toBe(2);
  });

  it('join clients that take their key from one place', () => {
    const plan = planFiles({
      'key.ts': 'export const key = process.env.OPENAI_API_KEY;\n',
      'a.ts': `import { key } from './key';\n${IMPORT}const client = new OpenAI({ apiKey: key });\n${chat('gpt-4o')}`,
      'b.ts': `import { key } from './key';\n${IMPORT}const client = new OpenAI({ apiKey: key });\n${chat('gpt-4o', ', n: 3')}`,
    });
    expect(new Set(plan.changes.map(({ group }) => group)).size).toBe(1);
    expect(new Set(plan.changes.map(({ tier }) => tier))).toEqual(new Set(['review']));
  });

  it('join clients that share a variable whose name stays, since it has one value', () => {
    const plan = planFiles({
      'a.ts': `${IMPORT}const client = new OpenAI({ apiKey: process.env.LLM_KEY });\n${chat('gpt-4o')}`,
      'b.ts': `${IMPORT}const client = new OpenAI({ apiKey: process.env.LLM_KEY });\n${chat('gpt-4o', ', n: 3')}`,
    });
    expect(new Set(plan.changes.map(({ tier }) => tier))).toEqual(new Set(['review']));
  });

  it('tie each change of a call to its client, and the client to each of them', () => {
    const plan = planFiles({ 'a.ts': CLIENT + chat('gpt-4o', ', max_completion_tokens: 5') });
    const [client, ...others] = plan.changes;
    expect(others.map(({ requires }) => requires)).toEqual([[client?.id], [client?.id]]);
    expect(client?.requires.toSorted()).toEqual(others.map(({ id }) => id).toSorted());
  });

  it('leave changes alone whose client has moved before', () => {
    const moved = `${IMPORT}const client = new OpenAI({ apiKey: '', baseURL: 'https://open.bigmodel.cn/api/paas/v4' });\n`;
    const plan = planFiles({ 'a.ts': moved + chat('gpt-4o', ', temperature: 2') });
    expect(tellChanges(plan)).toEqual(['auto model: gpt-4o -> glm-5.3', 'review parameters: temperature: 2 -> 1']);
    expect(plan.changes.flatMap(({ requires }) => requires)).toEqual([]);
  });
});

describe('facts past their date', () => {
  const files = { 'a.ts': CLIENT + chat('gpt-4o') + chat('gpt-4o'), 'b.ts': CLIENT + chat('gpt-4o') };
  const stale = (today: string) =>
    planUsages(scanAll(files), files, recipeFor('zhipu'), { today }).findings.filter(
      ({ rule }) => rule === 'stale-facts',
    );

  it('are told once, with where to look', () => {
    expect(stale('2027-03-01').map(({ severity, title, todo }) => [severity, title, todo])).toEqual([
      [
        'info',
        'what is known here of Zhipu GLM is of 2026-11-23',
        'Check its prices and models at https://open.bigmodel.cn/usercenter/apikeys.',
      ],
    ]);
  });

  it('are no matter up to that day', () => {
    expect(stale('2027-02-21')).toEqual([]);
  });
});

it('removes a parameter that is refused under its old name where the types refuse the new one', () => {
  const provider = structuredClone(loadProvider('zhipu'));
  const user = provider.parameters.chat.user?.fact;
  if (user?.support !== 'rename') throw new Error('the data has changed');
  user.otherwise = 'rejects';
  const files = { 'a.ts': CLIENT + chat('gpt-4o', ", user: 'u'") };
  const plan = planUsages(scanAll(files), files, recipeFor('zhipu'), { provider });
  expect(tellChanges(plan)).toContain('auto parameters: remove user');
  expect(applied(plan, files, 'a.ts')).toContain("create({ model: 'glm-5.3', messages: [] });");
  expect(plan.findings.map(({ title }) => title).join()).toContain('its own name for it is user_id');
});

it('never edits an argument that is passed by its position', () => {
  const files = { 'a.js': CLIENT + chat('gpt-4o', ", temperature: 2, user: 'u', n: 2") };
  const usages = scanAll(files).map((usage) =>
    usage.kind === 'request' && usage.parameters
      ? {
          ...usage,
          parameters: {
            ...usage.parameters,
            properties: usage.parameters.properties.map((property) => ({ ...property, form: 'argument' as const })),
          },
        }
      : usage,
  );
  const plan = planUsages(usages, files, recipeFor('zhipu'));
  expect(plan.changes.filter(({ rule }) => rule === 'parameters')).toEqual([]);
  expect(plan.findings.filter(({ severity }) => severity === 'action').map(({ title }) => title)).toEqual([
    'temperature is passed by its position and may not be what Zhipu GLM takes',
    'user is passed by its position and may not be what Zhipu GLM takes',
    'n is passed by its position and may not be what Zhipu GLM takes',
  ]);
});

describe('a plan', () => {
  const files = { 'a.ts': CLIENT + chat('gpt-4o', ', n: 2'), '.env.example': 'OPENAI_API_KEY=\n' };

  it('is the same for the same files', () => {
    expect(JSON.stringify(planFiles(files))).toBe(JSON.stringify(planFiles(files)));
  });

  it('keeps its ids when lines are added above', () => {
    const below = { ...files, 'a.ts': `// a comment\n\n${files['a.ts']}` };
    const ids = (plan: ReturnType<typeof planFiles>) => [...plan.changes, ...plan.findings].map(({ id }) => id);
    expect(ids(planFiles(below))).toEqual(ids(planFiles(files)));
  });

  it('has an id of its own for each change and finding', () => {
    const twice = planFiles({ 'a.ts': CLIENT + chat('gpt-4o') + chat('gpt-4o') });
    const ids = [...twice.changes, ...twice.findings].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(tellChanges(twice).filter((line) => line.includes('gpt-4o'))).toHaveLength(2);
  });

  it('names the files that it would edit, with the hash of their bytes', () => {
    expect(planFiles({ ...files, 'b.ts': `${IMPORT}export type A = OpenAI;\n` }).files).toEqual(
      ['.env.example', 'a.ts'].map((path) => ({
        path,
        sha256: createHash('sha256')
          .update(files[path as keyof typeof files])
          .digest('hex'),
      })),
    );
  });

  it('never shows a key', () => {
    const key = `sk-proj-${'a1B2c3D4'.repeat(4)}`;
    const plan = planFiles({
      'a.ts': `${IMPORT}new OpenAI({ apiKey: '${key}' });\n`,
      '.env': `OPENAI_API_KEY=${key}\n`,
    });
    expect(JSON.stringify({ ...plan, usages: [] })).not.toContain(key);
  });

  it('says something about a call that no rule knows', () => {
    const files = { 'a.ts': CLIENT + chat('gpt-4o') };
    const plan = planUsages(scanAll(files), files, { provider: 'zhipu', rules: [] });
    expect(plan.findings.map(({ rule, severity, title }) => [rule, severity, title])).toEqual([
      ['unspoken-call', 'action', 'no rule knows what becomes of chat.completions.create'],
    ]);
  });
});

describe('the changes of a call', () => {
  it('can be made in any part and leave text that parses', () => {
    const text = `${CLIENT}client.chat.completions.create({ model: 'gpt-4o', n: 2, messages: [], user: 'u', logprobs: true });\n`;
    const files = { 'a.js': text };
    const plan = planFiles(files);
    expect(applied(plan, files, 'a.js')).toContain("create({ model: 'glm-5.3', messages: [], user_id: 'u' });");
    for (const change of plan.changes) {
      const alone = applied({ ...plan, changes: [change] }, files, 'a.js');
      expect(() => new Function(alone.replace(/import .*\n/, '').replace('export ', ''))).not.toThrow();
    }
  });
});
