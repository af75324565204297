import { expect, test } from 'vitest';
import { makeTree, readTree, runRepoint, SIMPLE_APP } from './run-repoint.js';

const IGNORED = {
  ...SIMPLE_APP,
  'src/chat.ts': SIMPLE_APP['src/chat.ts'].replace(
    'const client',
    '// repoint-ignore-next-line client -- stays for the comparison\nconst client',
  ),
};

test('what a comment ignores fails no check; the summary counts it with what needs it', async () => {
  const { code, stdout } = await runRepoint(['check', '--to', 'zhipu'], { cwd: makeTree(IGNORED) });
  expect(stdout).toMatch(/1 ignored by comments, and \d+ that needs? them/);
  expect(stdout).toContain('Nothing to do but what comments ignore.');
  expect(code).toBe(0);
});

test('the plan says what is ignored, where and why', async () => {
  const { stdout } = await runRepoint(['--to', 'zhipu', '--json'], { cwd: makeTree(IGNORED) });
  const { ignored, changes } = JSON.parse(stdout);
  expect(ignored[0]).toMatchObject({ rule: 'client', file: 'src/chat.ts', reason: 'stays for the comparison' });
  expect(changes).toEqual([]);
});

test('--write leaves what is ignored alone', async () => {
  const cwd = makeTree(IGNORED);
  const before = readTree(cwd);
  expect((await runRepoint(['--to', 'zhipu', '--write', '--tier', 'review'], { cwd })).code).toBe(0);
  expect(readTree(cwd)).toEqual(before);
});

test('--skip leaves out what needs the rule and says so; check lists the rest by itself', async () => {
  const cwd = makeTree(SIMPLE_APP);
  const migrate = await runRepoint(['--to', 'zhipu', '--skip', 'client'], { cwd });
  expect(migrate.stderr).toMatch(/^Left out too, for want of what --only or --skip leaves out: 1 change \(gpt-4o/);
  expect(migrate.stdout).toContain('Nothing in the rules and files that were asked for.');
  const check = await runRepoint(['check', '--to', 'zhipu', '--skip', 'client'], { cwd });
  expect(check.stdout).toMatch(/^src\/chat\.ts:.* model$/m);
  expect(check.stdout).not.toMatch(/ client$/m);
  expect(check).toMatchObject({ code: 1, stderr: '' });
});

test.each(['migrate', 'check', 'plan'])('%s refuses a rule that does not exist', async (command) => {
  const args = [command, '--to', 'zhipu', '--only', 'modle'];
  const { code, stderr } = await runRepoint(args, { cwd: makeTree(SIMPLE_APP) });
  expect(code).toBe(2);
  expect(stderr).toContain('Unknown rule "modle" in --only');
  expect(stderr).toContain('Did you mean model?');
});

test.each([['CI'], ['CLAUDECODE'], ['AI_AGENT']])('with %s set a preview is the summary alone', async (name) => {
  const cwd = makeTree(SIMPLE_APP);
  const attended = await runRepoint(['--to', 'zhipu'], { cwd });
  expect(attended.stdout).toContain('│');
  const { stdout } = await runRepoint(['--to', 'zhipu'], { cwd, env: { [name]: '1' } });
  expect(stdout).not.toContain('│');
  expect(stdout).toMatch(/^src\/chat\.ts:/m);
  const asked = await runRepoint(['--to', 'zhipu', '--reporter', 'terminal'], { cwd, env: { [name]: '1' } });
  expect(asked.stdout).toBe(attended.stdout);
});

test('CI=false is no CI', async () => {
  const { stdout } = await runRepoint(['--to', 'zhipu'], { cwd: makeTree(SIMPLE_APP), env: { CI: 'false' } });
  expect(stdout).toContain('│');
});
