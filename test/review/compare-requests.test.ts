import { expect, test } from 'vitest';
import { planMigration } from '../../src/plan-migration.js';
import { beginReview } from '../../src/review/begin-review.js';
import { compareRequests } from '../../src/review/request/compare-requests.js';
import { makeTree } from '../cli/run-repoint.js';

/** What the call of `src/chat.ts` sends before and after the change with this title, and all that goes along with it. */
function compare(parameters: string, title: string, head = '') {
  const text = `import OpenAI from 'openai';\n\nconst client = new OpenAI();\n${head}
export const ask = (messages: OpenAI.ChatCompletionMessageParam[]) =>\n  client.chat.completions.create({ ${parameters} });\n`;
  const { plan, source } = planMigration(makeTree({ 'src/chat.ts': text }), { to: 'zhipu' });
  const work = { plan, source, modelsFor: () => ({ options: [] }) };
  const size = { columns: 80, rows: 24 };
  const state = beginReview({ work, steps: [], moved: [], showsAutos: true, dirty: [], size });
  const change = plan.changes.find((each) => each.title.includes(title));
  if (change === undefined) throw new Error(`no such change: ${plan.changes.map((each) => each.title).join(', ')}`);
  const [first] = compareRequests(state, change);
  return first && { before: first.before, after: first.after };
}

test('a model that is written elsewhere, and what only the run knows', () => {
  const compared = compare('model: MODEL, temperature: 0.4, messages', 'gpt-4o', "const MODEL = 'gpt-4o';\n");
  expect(compared?.before).toEqual({ known: { model: 'gpt-4o', temperature: 0.4 }, unknown: ['messages'] });
  expect(compared?.after).toEqual({ known: { model: 'glm-5.3', temperature: 0.4 }, unknown: ['messages'] });
});

test('a parameter with another name keeps its value', () => {
  const compared = compare("model: 'gpt-4o', max_completion_tokens: 9000, messages", 'max_completion_tokens');
  expect(compared?.before.known).toEqual({ model: 'gpt-4o', max_completion_tokens: 9000 });
  expect(compared?.after.known).toEqual({ model: 'glm-5.3', max_tokens: 9000 });
});

test('a parameter that goes is gone, and nested objects are told', () => {
  const parameters =
    "model: 'gpt-4o', n: 1, response_format: { type: 'json_object' }, frequency_penalty: 0.5, messages";
  const compared = compare(parameters, 'frequency_penalty');
  expect(compared?.before.known).toMatchObject({ frequency_penalty: 0.5, response_format: { type: 'json_object' } });
  expect(compared?.after.known).not.toHaveProperty('frequency_penalty');
  expect(compared?.after.known).toMatchObject({ response_format: { type: 'json_object' } });
});

test('a change that leaves the body alone has nothing to compare', () => {
  expect(compare("model: 'gpt-4o', messages", 'OpenAI client')).toBeUndefined();
});
