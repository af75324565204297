import { expect, it } from 'vitest';
import { planFiles } from './plan-files.js';

it('lists the calls of a client whose address is decided at run time, with the models that are in sight', () => {
  const ask = `import OpenAI from 'openai';
export async function ask(settings: { url: string; model?: string }) {
  const client = new OpenAI({ baseURL: settings.url });
  await client.chat.completions.create({ model: settings.model ?? 'gpt-4o', messages: [] });
  await client.chat.completions.create({ model: settings.model ?? '', messages: [] });
}
`;
  const { findings } = planFiles({ 'ask.ts': ask });
  expect(findings.filter(({ rule }) => rule === 'client').map(({ todo }) => todo)).toEqual([
    'Where it is OpenAI, set https://open.bigmodel.cn/api/paas/v4, a key of Zhipu GLM and one of its models. Its calls: ask.ts:4 (gpt-4o), ask.ts:5.',
  ]);
});
