import { expect, it } from 'vitest';
import { explainPlace, isPlace } from '../../src/explain/explain-place.js';
import { renderExplanations } from '../../src/report/explain/index.js';
import { planFiles } from '../plan/plan-files.js';

const files = {
  'src/a.ts': `import OpenAI from 'openai';
const openai = new OpenAI();
export const run = () =>
  openai.chat.completions.create({
    model: 'gpt-4o',
    seed: 7,
    messages: [{ role: 'developer', content: 'Be brief.' }],
  });
`,
};
const plan = planFiles(files, 'deepseek');
const source = (): string => files['src/a.ts'];

it('tells what the plan does on a line', () => {
  expect(explainPlace('src/a.ts:5', plan, source)?.changes.map(({ rule }) => rule)).toEqual(['model']);
  expect(explainPlace('src/a.ts:7:17', plan, source)?.changes.map(({ rule }) => rule)).toEqual(['roles']);
  expect(explainPlace('src/a.ts:3', plan, source)).toBeUndefined();
  expect(explainPlace('src/b.ts:5', plan, source)).toBeUndefined();
});

it('finds a change and a finding by their ids', () => {
  const [change] = plan.changes;
  const [finding] = plan.findings;
  expect(explainPlace(change?.id ?? '', plan, source)?.changes).toEqual([change]);
  expect(explainPlace(finding?.id ?? '', plan, source)?.findings).toEqual([finding]);
  expect([change?.id ?? '', finding?.id ?? '', 'src/a.ts:5'].every(isPlace)).toBe(true);
  expect(['gpt-4o', 'role developer', 'temperature'].some(isPlace)).toBe(false);
});

it('prints why and who says so', () => {
  const page = explainPlace('src/a.ts:7', plan, source);
  const text = renderExplanations({ explanations: page ? [page] : [], color: false, width: 80 });
  expect(text).toContain('role developer -> system');
  expect(text).toContain('https://github.com/EKKOLearnAI/hermes-studio/issues/1926');
});
