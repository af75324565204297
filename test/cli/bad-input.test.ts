import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitTree, makeTree, readTree, runRepoint, SIMPLE_APP } from './run-repoint.js';

const CHAT = SIMPLE_APP['src/chat.ts'];
const BROKEN = "import OpenAI from 'openai';\nconst = ;\n";

describe('three reasons to do nothing, each with its own sentence and exit code 0', () => {
  test.each([
    ['an empty folder', {}, 'No JavaScript or TypeScript files here'],
    ['no OpenAI', { 'a.ts': 'export const a = 1;\n' }, 'No OpenAI use found in 1 file'],
  ])('%s', async (_name, files, sentence) => {
    const { code, stdout, stderr } = await runRepoint(['--to', 'zhipu'], { cwd: makeTree(files) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(sentence);
  });

  test('already there', async () => {
    const cwd = makeTree(SIMPLE_APP);
    expect((await runRepoint(['--to', 'zhipu', '--write'], { cwd })).code).toBe(0);
    const { code, stdout } = await runRepoint(['--to', 'zhipu'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('Already on zhipu: nothing to do.');
  });
});

describe('a file that OpenAI is in and that cannot be used is named once and left alone, the rest moves, exit code 2', () => {
  test.each<[string, string, string | Uint8Array, RegExp]>([
    ['a script that does not parse', 'src/broken.ts', BROKEN, /line 2/i],
    [
      'a script that is not UTF-8',
      'src/latin.ts',
      Buffer.from(`${CHAT}// caf\u00e9\n`, 'latin1'),
      /It is not UTF-8, so it was left alone\./,
    ],
    ['a broken package.json', 'api/package.json', '{ "dependencies": { "openai": "4", }\n', /Line 1: .*not valid JSON/],
    ['a broken env file', 'api/.env', 'A="open\nOPENAI_API_KEY=sk-mine\n', /Line 1: the value of A opens with a quote/],
  ])('%s', async (_name, path, content, detail) => {
    const cwd = makeTree({ ...SIMPLE_APP, [path]: content });
    const { code, stdout, stderr } = await runRepoint(['--to', 'zhipu', '--write'], { cwd });
    expect(code).toBe(2);
    const named = `${stdout}${stderr}`.split('\n').filter((line) => line.includes(path));
    expect(named).toEqual([expect.stringMatching(detail)]);
    expect(named[0]).toMatch(/^ {2}problem {2}/);
    expect(readFileSync(join(cwd, path))).toEqual(Buffer.from(content));
    expect(readFileSync(join(cwd, 'src/chat.ts'), 'utf8')).toContain('open.bigmodel.cn');
  });

  test('a file that cannot be read', async () => {
    const cwd = makeTree({ ...SIMPLE_APP, 'src/gone.ts': CHAT });
    await commitTree(cwd);
    rmSync(join(cwd, 'src/gone.ts'));
    // Nobody can read a socket like a file, not even root.
    const socket = createServer().listen(join(cwd, 'src/gone.ts'));
    await once(socket, 'listening');
    try {
      const { code, stdout } = await runRepoint(['--to', 'zhipu'], { cwd });
      expect(code).toBe(2);
      expect(stdout.match(/gone\.ts.*/g)).toEqual([expect.stringMatching(/^gone\.ts: It could not be read \(\w+\)\./)]);
      expect(stdout).toContain('│- const client = new OpenAI();');
    } finally {
      socket.close();
    }
  });

  test('with reports for programs it is named on stderr', async () => {
    const cwd = makeTree({ 'src/broken.ts': BROKEN });
    for (const args of [
      ['--to', 'zhipu', '--json'],
      ['scan', '--json'],
      ['plan', '--to', 'zhipu'],
    ]) {
      const { code, stdout, stderr } = await runRepoint(args, { cwd });
      expect(code).toBe(2);
      expect(stderr).toMatch(/^problem: src\/broken\.ts: .*line 2.*\n$/i);
      expect(JSON.parse(stdout)).toMatchObject({ problems: [{ file: 'src/broken.ts', blocking: true }] });
    }
  });

  test('alone it is no reason to say that nothing is to do', async () => {
    const cwd = makeTree({ 'src/broken.ts': BROKEN });
    for (const args of [['check', '--to', 'zhipu'], ['scan']]) {
      const { code, stdout } = await runRepoint(args, { cwd });
      expect(code).toBe(2);
      expect(stdout).toContain('Nothing to do in the files that could be read.');
    }
  });
});

test.each([
  ['package.json', '{ "name": }\n'],
  ['.env', 'A="open\nB=1\n'],
])('a broken %s without OpenAI is only noted', async (path, content) => {
  const cwd = makeTree({ 'src/app.ts': 'export const port = 3000;\n', [path]: content });
  const before = readTree(cwd);
  const { code, stdout } = await runRepoint(['--to', 'zhipu'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(new RegExp(`^ {2}note {2}${path.replace('.', '\\.')}: Line 1: `, 'm'));
  expect(readTree(cwd)).toEqual(before);
});

test.skipIf(process.platform === 'win32')('a pipe where a script could be does not keep the run waiting', async () => {
  const cwd = makeTree({ 'src/pipe.ts': CHAT });
  await commitTree(cwd);
  rmSync(join(cwd, 'src/pipe.ts'));
  execFileSync('mkfifo', [join(cwd, 'src/pipe.ts')]);
  const tracked = await runRepoint(['scan'], { cwd });
  rmSync(join(cwd, '.git'), { recursive: true });
  const walked = await runRepoint(['scan'], { cwd });
  expect([tracked.code, walked.code]).toEqual([0, 0]);
});

describe('a report that cannot be written ends with 2 and the path', () => {
  test.runIf(process.platform === 'linux')('where no folder can be made, without waiting for ever', async () => {
    const { code, stderr } = await runRepoint(['--to', 'zhipu', '--reporter', 'json=/proc/no/such/plan.json'], {
      cwd: makeTree(SIMPLE_APP),
    });
    expect(code).toBe(2);
    expect(stderr).toContain('Cannot write /proc/no/such/plan.json');
  });

  test('without a name of a file', async () => {
    const { code, stderr } = await runRepoint(['--to', 'zhipu', '--reporter', 'json='], { cwd: makeTree(SIMPLE_APP) });
    expect(code).toBe(2);
    expect(stderr).toContain('Unknown reporter "json="');
  });
});
