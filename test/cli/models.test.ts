import { expect, test } from 'vitest';
import { makeTree, runRepoint } from './run-repoint.js';

const APP = {
  'src/chat.ts': `import OpenAI from 'openai';
const client = new OpenAI();
export const ask = (messages: OpenAI.ChatCompletionMessageParam[]) =>
  client.chat.completions.create({ model: 'gpt-4o', messages, reasoning_effort: 'high' });
`,
};

test('models prints the whole map, the ids of the folder first', async () => {
  const { code, stdout, stderr } = await runRepoint(['models', '--to', 'glm'], { cwd: makeTree(APP) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^Used in this folder\n {2}gpt-4o.* -> glm-5\.3\n {4}1 call: src\/chat\.ts:4\n/m);
  expect(stdout).toMatch(/^mini -> glm-5\.3-flash\n {2}gpt-3\.5-0301.†2024-09-13, /m);
});

test('--json prints it for programs, with --model and --prefer heeded', async () => {
  const args = ['models', '--to', 'zhipu', '--json', '--prefer', 'cheap', '--model', 'gpt-4o=glm-4.7'];
  const { stdout } = await runRepoint(args, { cwd: makeTree(APP) });
  const { used, known } = JSON.parse(stdout);
  expect(used).toEqual([
    expect.objectContaining({
      from: 'gpt-4o',
      needs: expect.objectContaining({ reasoning: true }),
      choice: expect.objectContaining({ id: 'glm-4.7', confidence: 'override' }),
      calls: [{ file: 'src/chat.ts', line: 4 }],
    }),
  ]);
  const davinci = known.find(({ from }: { from: string }) => from === 'text-davinci-003');
  expect(davinci).toMatchObject({ shutdown: '2024-01-04', isRetired: true, choice: { id: 'glm-4.7-flash' } });
});

test('a folder without OpenAI has a map all the same', async () => {
  const { code, stdout } = await runRepoint(['models', '--to', 'deepseek'], { cwd: makeTree({}) });
  expect(code).toBe(0);
  expect(stdout).not.toContain('Used in this folder');
  expect(stdout).toContain('flagship -> deepseek-v4-pro');
});

test.each([['models'], ['migrate']])(
  '%s refuses a model that is retired, and names what follows it',
  async (command) => {
    const args = [command, '--to', 'zhipu', '--model', 'gpt-4o=glm-4-0520'];
    const { code, stdout, stderr } = await runRepoint(args, { cwd: makeTree(APP) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      'error: Zhipu GLM no longer serves glm-4-0520\nIt was retired on 2025-12-30, so gpt-4o cannot become it.\nWrite --model gpt-4o=glm-5.3.\nMore: repoint explain retired-model\n',
    );
  },
);
