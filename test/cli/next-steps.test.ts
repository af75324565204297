import { expect, test } from 'vitest';
import { makeTree, runRepoint, SIMPLE_APP } from './run-repoint.js';

const WORKFLOW = `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - run: npm test
        env:
          OPENAI_API_KEY: \${{ secrets.OPENAI_API_KEY }}
`;

/** On version 3 of the SDK: to lift it is to change its package.json. */
const OLD_APP = {
  'package.json': '{ "name": "app", "dependencies": { "openai": "^3.3.0" }, "prettier": {} }\n',
  'src/chat.ts': `import { Configuration, OpenAIApi } from 'openai';

const openai = new OpenAIApi(new Configuration({ apiKey: process.env.OPENAI_API_KEY }));

export async function ask(content: string) {
  const answer = await openai.createChatCompletion({ model: 'gpt-4o', messages: [{ role: 'user', content }] });
  return answer.data.choices[0]?.message?.content;
}
`,
  'yarn.lock': '',
};

test('after a write everything that is left is listed, in the order in which it is done', async () => {
  const cwd = makeTree({ ...OLD_APP, '.env': 'OPENAI_API_KEY=sk-mine\n', '.github/workflows/test.yml': WORKFLOW });
  const flags = ['--to', 'zhipu', '--upgrade-sdk', '--write', '--tier', 'review'];
  const { stderr } = await runRepoint(flags, { cwd });
  const [, steps] = /^Next:\n((?: {2}.*\n)+)Undo: repoint undo\n$/m.exec(stderr) ?? [];
  expect(steps?.split('\n')).toEqual([
    '  yarn install',
    '  yarn prettier --write .github/workflows/test.yml package.json src/chat.ts',
    '  fill in ZAI_API_KEY in .env, and where .github/workflows/test.yml takes it from',
    '  repoint check --to zhipu --upgrade-sdk   lists the work by hand that the code still shows',
    '',
  ]);
});

test('one step needs no list', async () => {
  const { stderr } = await runRepoint(['--to', 'zhipu', '--write'], { cwd: makeTree(SIMPLE_APP) });
  expect(stderr).toContain('\nNext: set ZAI_API_KEY where the program runs\nUndo:');
});

test('a preview says in short what comes afterwards, where there is something to do', async () => {
  const { stdout } = await runRepoint(['--to', 'zhipu', '--upgrade-sdk'], { cwd: makeTree(OLD_APP) });
  expect(stdout).toMatch(/\n {2}afterwards: yarn install · prettier --write · set ZAI_API_KEY\n$/);
  expect((await runRepoint(['--to', 'zhipu'], { cwd: makeTree({}) })).stdout).not.toContain('afterwards');
});
