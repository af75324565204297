import { expect, test } from 'vitest';
import { commitTree, makeTree, readTree, runRepoint, SIMPLE_APP } from './run-repoint.js';

test.each([
  ['no terminal', [], {}, 'Input or output is no terminal'],
  ['--json', ['--json'], {}, '--json and --no-interactive forbid questions.'],
  ['--no-interactive', ['--no-interactive'], {}, '--json and --no-interactive forbid questions.'],
  ['CI', [], { CI: 'true' }, 'This is a CI job'],
])('with %s a review ends with 2 and says what to use', async (_name, flags, env, reason) => {
  const cwd = makeTree(SIMPLE_APP);
  await commitTree(cwd);
  const before = readTree(cwd);
  const { code, stdout, stderr } = await runRepoint(['review', '--to', 'zhipu', ...flags], { cwd, env });
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('error: A review needs a person at a terminal');
  expect(stderr).toContain(reason);
  expect(stderr).toContain('repoint check --to zhipu');
  expect(readTree(cwd)).toEqual(before);
});
