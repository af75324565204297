import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES } from '../../src/cli/commands.js';
import { createWholeProgram } from '../../src/cli/program.js';
import { toolVersion } from '../../src/report/tool-version.js';
import { makeTree, runRepoint, startRepoint } from './run-repoint.js';

test('--version prints the version', async () => {
  expect(await runRepoint(['--version'])).toEqual({ code: 0, stdout: `${toolVersion()}\n`, stderr: '' });
});

test('--help names every command', async () => {
  const { code, stdout, stderr } = await runRepoint(['--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const name of COMMAND_NAMES) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
});

test.each(COMMAND_NAMES)('%s --help works and shows no raw defaults', async (name) => {
  const { code, stdout, stderr } = await runRepoint([name, '--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).not.toMatch(/default: [[{]/);
});

test('the list of commands names the arguments that each command takes', async () => {
  const { commands } = await createWholeProgram();
  for (const command of commands) {
    const taken = command.registeredArguments.map((each) => (each.required ? `<${each.name()}>` : `[${each.name()}]`));
    // What the printed scripts pass on to `completion` is no matter of a person's.
    const shown = command.name() === 'completion' ? taken.slice(0, 1) : taken;
    expect(command.usage(), command.name()).toBe(['[options]', ...shown].join(' '));
  }
});

test('help check is check --help', async () => {
  expect(await runRepoint(['help', 'check'])).toEqual(await runRepoint(['check', '--help']));
});

describe('wrong usage exits with 2, on stderr, with what to do', () => {
  test.each<[string, string[], RegExp]>([
    ['no provider', [], /^error: No provider given\nKnown providers: .*zhipu.*\nSay where .*--to/],
    [
      'a misspelled provider',
      ['--to', 'zipu'],
      /^error: Unknown provider "zipu"\nKnown .*\nDid you mean "zhipu"\?\nMore: repoint explain unknown-provider\n$/,
    ],
    ['an unheard-of provider', ['--to', 'nobody-at-all'], /Choose one of the known/],
    ['an unknown region', ['--to', 'zhipu', '--region', 'mars'], /has no region "mars"\nKnown regions: cn, intl/],
    ['an unknown option', ['check', '--wrote'], /^error: Unknown option '--wrote'\nSee repoint check --help\.\n$/],
    ['--write for check', ['check', '--to', 'zhipu', '--write'], /Unknown option '--write'/],
    ['an unknown tier', ['--to', 'zhipu', '--tier', 'manual'], /Allowed choices are auto, review/],
    [
      'an unknown reporter',
      ['--to', 'zhipu', '--reporter', 'foo'],
      /Unknown reporter "foo"\nKnown reporters here: .*patch/,
    ],
    ['a plan reporter for scan', ['scan', '--reporter', 'patch'], /Unknown reporter "patch"/],
    ['half a model override', ['--to', 'zhipu', '--model', 'gpt-4o'], /Cannot read --model "gpt-4o"/],
    ['a misspelled command', ['chek', '--to', 'zhipu'], /No directory "chek"\n.*\n.*repoint check\./],
    ['a missing folder', ['scan', '--cwd', '/does/not/exist'], /No directory "\/does\/not\/exist"/],
    ['a port that is none', ['emulate', 'zhipu', '--port', '99999'], /"99999" is not a port/],
    ['a plan file that is none', ['apply', 'missing.json'], /Cannot use missing\.json as a plan/],
    ['nothing to undo', ['undo'], /There is no run to undo/],
  ])('%s', async (_name, args, message) => {
    const { code, stdout, stderr } = await runRepoint(args, { cwd: makeTree({}) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });
});

test('--debug adds the stack', async () => {
  const { stderr } = await runRepoint(['undo', '--debug'], { cwd: makeTree({}) });
  expect(stderr).toMatch(/^ {4}at /m);
});

test('providers lists them, providers <alias> shows one, --json prints the facts', async () => {
  expect((await runRepoint(['providers'])).stdout).toMatch(/^zhipu /m);
  const page = await runRepoint(['providers', 'glm']);
  expect(page).toMatchObject({ code: 0, stderr: '' });
  expect(page.stdout).toContain('https://open.bigmodel.cn/api/paas/v4');
  expect(JSON.parse((await runRepoint(['providers', 'glm', '--json'])).stdout)).toMatchObject({ id: 'zhipu' });
});

test('emulate says where it listens, answers there, and stops on Ctrl-C', async () => {
  const server = startRepoint(['emulate', 'zhipu']);
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const answer = await fetch(`${String(line).trim()}/chat/completions`, { method: 'POST', body: '{}' });
  expect(answer.status).toBe(401);
  server.kill('SIGINT');
  expect((await server).exitCode).toBe(0);
});
