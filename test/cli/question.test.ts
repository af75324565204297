import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { APP_WITH_REVIEW, commitTree, makeTree, readTree, runRepoint, SIMPLE_APP } from './run-repoint.js';
import { HAS_TERMINAL, KEYS, openTerminal } from './terminal.js';

const QUESTION = 'What now?';

/** What moves by itself, and a client of its own that does not. */
const MIXED_APP = {
  ...SIMPLE_APP,
  'src/warm.ts': APP_WITH_REVIEW['src/chat.ts'],
};

// There is no pseudo-terminal where node-pty has no binary for the platform.
test.skipIf(!HAS_TERMINAL)('the first answer applies the automatic changes, without asking again', async () => {
  const cwd = makeTree(SIMPLE_APP);
  const terminal = openTerminal(['--to', 'zhipu'], { cwd });
  await terminal.sees('apply 2 automatic changes (in 1 file)');
  terminal.press(KEYS.enter);
  const { code, shown } = await terminal.ended;
  expect(code).toBe(0);
  expect(shown).toContain('Wrote 2 changes to 1 file.');
  expect(readTree(cwd)['src/chat.ts']).toContain('open.bigmodel.cn');
});

test.skipIf(!HAS_TERMINAL)('quit writes nothing and ends with 0', async () => {
  const cwd = makeTree(MIXED_APP);
  const before = readTree(cwd);
  const terminal = openTerminal(['--to', 'zhipu'], { cwd });
  await terminal.sees('quit');
  terminal.press(KEYS.down, KEYS.down, KEYS.enter);
  expect((await terminal.ended).code).toBe(0);
  expect(readTree(cwd)).toEqual(before);
});

test.skipIf(!HAS_TERMINAL)('the rest is offered for review beside what is automatic', async () => {
  const terminal = openTerminal(['--to', 'zhipu'], { cwd: makeTree(MIXED_APP) });
  await terminal.sees('quit');
  terminal.press(KEYS.ctrlC);
  expect((await terminal.ended).shown).toMatch(/apply \d+ automatic changes[\s\S]*review the rest[\s\S]*quit/);
});

test.skipIf(!HAS_TERMINAL)('without automatic changes only the review is offered', async () => {
  const terminal = openTerminal(['--to', 'zhipu'], { cwd: makeTree(APP_WITH_REVIEW) });
  await terminal.sees('quit');
  terminal.press(KEYS.ctrlC);
  const { shown } = await terminal.ended;
  expect(shown).toMatch(/review \d+ changes/);
  expect(shown).not.toContain('automatic');
});

test.skipIf(!HAS_TERMINAL)('review goes on to the review of the same move', async () => {
  const terminal = openTerminal(['--to', 'zhipu'], { cwd: makeTree(APP_WITH_REVIEW) });
  await terminal.sees('quit');
  terminal.press(KEYS.enter);
  await terminal.sees('Take this change');
  terminal.press(KEYS.ctrlC);
  expect((await terminal.ended).code).toBe(130);
});

test.skipIf(!HAS_TERMINAL)('Ctrl-C writes nothing and ends with 130', async () => {
  const cwd = makeTree(SIMPLE_APP);
  const before = readTree(cwd);
  const terminal = openTerminal(['--to', 'zhipu'], { cwd });
  await terminal.sees(QUESTION);
  terminal.press(KEYS.ctrlC);
  expect((await terminal.ended).code).toBe(130);
  expect(readTree(cwd)).toEqual(before);
});

test.skipIf(!HAS_TERMINAL)('--write asks once; --yes skips that', async () => {
  const cwd = makeTree(SIMPLE_APP);
  const asking = openTerminal(['--to', 'zhipu', '--write'], { cwd });
  await asking.sees('Write 2 changes to 1 file?');
  asking.press('n');
  expect(await asking.ended).toMatchObject({ code: 0, shown: expect.stringContaining('Nothing written.') });
  const { code, shown } = await openTerminal(['--to', 'zhipu', '--write', '--yes'], { cwd }).ended;
  expect(code).toBe(0);
  expect(shown).toContain('Wrote 2 changes');
  expect(shown).not.toContain('?');
});

test.skipIf(!HAS_TERMINAL).each<[string, string[], Record<string, string>]>([
  ['--json', ['--json'], {}],
  ['--no-interactive', ['--no-interactive'], {}],
  ['--quiet', ['--quiet'], {}],
  ['a report for a machine', ['--reporter', 'patch'], {}],
  ['CI', [], { CI: 'true' }],
  ['an agent', [], { AI_AGENT: 'some' }],
])('a terminal with %s is not asked', async (_name, flags, env) => {
  const cwd = makeTree(SIMPLE_APP);
  const { code, shown } = await openTerminal(['--to', 'zhipu', ...flags], { cwd, env }).ended;
  expect(code).toBe(0);
  expect(shown).not.toContain(QUESTION);
});

test.skipIf(!HAS_TERMINAL)(
  'a terminal is not asked where there is nothing to do, or the files have other changes',
  async () => {
    const done = await openTerminal(['--to', 'zhipu'], { cwd: makeTree({}) }).ended;
    expect(done.shown).not.toContain(QUESTION);
    const cwd = makeTree({ ...SIMPLE_APP, 'src/chat.ts': '' });
    await commitTree(cwd);
    writeFileSync(join(cwd, 'src/chat.ts'), SIMPLE_APP['src/chat.ts']);
    const dirty = await openTerminal(['--to', 'zhipu'], { cwd }).ended;
    expect(dirty.shown).toContain('Uncommitted changes in src/chat.ts');
    expect(dirty.shown).not.toContain(QUESTION);
  },
);

test('without a terminal nothing is asked', async () => {
  const { code, stderr } = await runRepoint(['--to', 'zhipu'], { cwd: makeTree(SIMPLE_APP) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});
