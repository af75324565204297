import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { makeTree, packagesLoadedBy, SIMPLE_APP } from './run-repoint.js';

const bench = fileURLToPath(new URL('../../bench/startup.mjs', import.meta.url));
const WITHOUT_OPENAI = {
  'package.json': '{ "name": "app", "dependencies": { "express": "^5.0.0" } }\n',
  'src/app.ts': 'export const port = 3000;\n',
  '.env': 'PORT=3000\n',
};

describe('ts-morph is loaded only when there is something to parse', () => {
  test.each([
    ['--to zhipu', false],
    ['check --to zhipu', false],
    ['scan', false],
    ['scan', true],
  ])('%s, OpenAI in the tree: %s', async (args, hit) => {
    const cwd = makeTree(hit ? SIMPLE_APP : WITHOUT_OPENAI);
    const packages = await packagesLoadedBy(args.split(' '), { cwd });
    expect(packages).toContain('commander');
    expect(packages.has('ts-morph')).toBe(hit);
  });
});

test.each(['--help', '--version'])('%s loads nothing but the command line parser', async (flag) => {
  expect([...(await packagesLoadedBy([flag]))]).toEqual(['commander']);
});

test.sequential('--help takes at most twice the bare start of Node', { retry: 1 }, async () => {
  const { stdout } = await execa(process.execPath, [bench, '15']);
  const [, ratio] = /([\d.]+) times the bare start/.exec(stdout) ?? [];
  expect(Number(ratio)).toBeLessThanOrEqual(2);
});
