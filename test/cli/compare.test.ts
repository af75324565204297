import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeTree, runRepoint, SIMPLE_APP } from './run-repoint.js';

const desk = fileURLToPath(new URL('../../fixtures/projects/support-desk/before', import.meta.url));
const USAGE = 'model,input_tokens,output_tokens\ngpt-4o,1000000,1000000\n';

interface Json {
  readonly schema: number;
  readonly rate?: number;
  readonly outlooks: readonly {
    readonly target: { readonly provider: string };
    readonly calls: Record<string, number>;
  }[];
  readonly bills: readonly { readonly provider: string; readonly totals: readonly { readonly currency: string }[] }[];
  readonly withoutRegion: readonly string[];
}
const parse = (text: string): Json => JSON.parse(text) as Json;

describe('compare without usage', () => {
  test('shows every provider, what its plan does with the calls and what they would lose', async () => {
    const { code, stdout, stderr } = await runRepoint(['compare'], { cwd: desk });
    const { stdout: ids } = await runRepoint(['providers', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const { id } of JSON.parse(ids) as { id: string }[]) expect(stdout).toMatch(new RegExp(`^ {2}${id} `, 'm'));
    expect(stdout).toMatch(/^ {2}deepseek .* embeddings$/m);
    expect(stdout).toMatch(/^ {2}zhipu .* nothing$/m);
  });

  test('--json tells all of it; the calls add up alike at every provider', async () => {
    const { stdout } = await runRepoint(['compare', '--json', '--rate', '7.1', '--to', 'qwen,智谱'], { cwd: desk });
    const { schema, rate, outlooks } = parse(stdout);
    expect({ schema, rate }).toEqual({ schema: 1, rate: 7.1 });
    expect(outlooks.map(({ target }) => target.provider).sort()).toEqual(['qwen', 'zhipu']);
    const sums = outlooks.map(({ calls }) => Object.values(calls).reduce((sum, each) => sum + each, 0));
    expect(sums).toEqual([6, 6]);
  });

  test('providers without the region are left out and named', async () => {
    const { code, stdout } = await runRepoint(['compare', '--region', 'intl', '--to', 'qwen,deepseek'], { cwd: desk });
    expect(code).toBe(0);
    expect(stdout).toContain('not in that region: deepseek');
    expect(stdout).not.toMatch(/^ {2}deepseek /m);
  });

  test('a folder without calls is told so', async () => {
    const { code, stdout } = await runRepoint(['compare'], { cwd: makeTree({ 'a.ts': 'export {};\n' }) });
    expect(code).toBe(0);
    expect(stdout).toContain('nothing to compare');
  });
});

describe('compare --usage', () => {
  test('shows the bills, in one currency at a rate', async () => {
    const cwd = makeTree({ 'usage.csv': USAGE });
    const args = ['compare', '--usage', 'usage.csv', '--to', 'deepseek', '--to', 'qianfan'];
    const { code, stdout } = await runRepoint(args, { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}openai +\$12\.50$/m);
    expect(stdout).toMatch(/^ {2}deepseek +\$2\.64 +21% +\$5\.28$/m);
    expect(stdout).toMatch(/^ {2}qianfan +¥\d.* needs --rate$/m);
    const { bills } = parse((await runRepoint([...args, '--rate', '7', '--json'], { cwd })).stdout);
    expect(bills.flatMap(({ totals }) => totals.map(({ currency }) => currency))).toEqual(['USD', 'USD']);
  });

  test('takes the rate from the configuration', async () => {
    const cwd = makeTree({ 'usage.csv': USAGE, 'repoint.config.json': '{ "rate": 7 }' });
    const { stdout } = await runRepoint(['compare', '--usage', 'usage.csv', '--to', 'qianfan'], { cwd });
    expect(stdout).toContain('converted at 7 CNY for a USD');
  });
});

test.each([
  ['a file that is not there', ['--usage', 'usage.csv'], 'Cannot read usage.csv'],
  ['a table without models', ['--usage', 'bad.csv'], 'bad.csv has no column for model'],
  ['a rate that is none', ['--rate', 'seven'], '"seven" is not a rate'],
  ['a rate of nothing', ['--rate', '0'], '"0" is not a rate'],
  ['an unknown provider', ['--to', 'zhipu,quen'], 'Unknown provider "quen"'],
  ['a region that none has', ['--to', 'zhipu', '--region', 'moon'], 'zhipu has no region "moon"'],
])('%s is refused with what to do', async (_name, args, title) => {
  const cwd = makeTree({ 'bad.csv': 'name,input\nx,1\n' });
  const { code, stdout, stderr } = await runRepoint(['compare', ...args], { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(`error: ${title}\n`);
  expect(stderr.trim().split('\n').length).toBeGreaterThan(1);
});

test('a plan tells its costs, in the terminal and in JSON, and the file can still be applied', async () => {
  const cwd = makeTree(SIMPLE_APP);
  const shown = await runRepoint(['--to', 'deepseek'], { cwd });
  expect(shown.stdout).toMatch(
    /per million tokens, in\/out\n {2}gpt-4o +\$2\.50\/\$10 +-> deepseek-v4-pro +\$0\.66\/\$1\.98/,
  );
  await runRepoint(['plan', '--to', 'deepseek', '-o', 'plan.json'], { cwd });
  const { costs } = JSON.parse((await runRepoint(['--to', 'deepseek', '--json'], { cwd })).stdout) as {
    costs: { models: { from: string; to: string }[] };
  };
  expect(costs.models).toMatchObject([{ from: 'gpt-4o', to: 'deepseek-v4-pro' }]);
  expect((await runRepoint(['apply', 'plan.json', '--yes'], { cwd })).code).toBe(0);
});
