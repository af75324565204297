import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES } from '../../src/cli/commands.js';
import { completeWords } from '../../src/cli/completion/complete-words.js';
import { SHELLS, type Shell } from '../../src/cli/completion/shells.js';
import { createWholeProgram } from '../../src/cli/program.js';
import { BUILT_IN } from '../../src/providers/catalog.js';
import { makeTree, runRepoint } from './run-repoint.js';
import { HAS_TERMINAL, openIn } from './terminal.js';

const bin = fileURLToPath(new URL('../../bin/repoint.js', import.meta.url));
const program = await createWholeProgram();
const complete = (line: string): string[] => completeWords(program, line.split(' ')).map(({ text }) => text);

describe('what a word can become', () => {
  test.each([
    ['mig', ['migrate']],
    ['--to z', ['zhipu']],
    ['check --to z', ['zhipu']],
    ['--to=z', ['zhipu']],
    ['--to zhipu --region i', ['intl']],
    ['--region ', []],
    ['--tier ', ['auto', 'review']],
    ['check --fail-on m', ['manual']],
    ['check --fa', ['--fail-on']],
    ['--keep moder', ['moderations']],
    ['--for emb', ['embeddings=']],
    ['emulate open', ['openai']],
    ['providers zh', ['zhipu']],
    ['completion f', ['fish']],
    // A path is to follow: the shell knows those.
    ['check src/', []],
    ['--cwd ', []],
    // A flag without a value takes none.
    ['check --quiet ', []],
  ])('%s', (line, texts) => {
    expect(complete(line)).toEqual(texts);
  });

  test('the first word is a command, or a flag of the one that needs no name', () => {
    expect(complete('')).toEqual(expect.arrayContaining([...COMMAND_NAMES]));
    expect(complete('--wr')).toEqual(['--write']);
    expect(complete('scan --wr')).toEqual([]);
  });

  test('every provider is offered', () => {
    expect(complete('--to ')).toEqual(BUILT_IN.ids());
  });

  test('flags that are no help to people are left out', () => {
    expect(complete('--')).not.toContain('--debug');
  });
});

/** A folder with a `repoint` to put on the path. */
function makePath(): string {
  const folder = makeTree({ repoint: `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n` });
  chmodSync(join(folder, 'repoint'), 0o755);
  return `${folder}:${process.env.PATH}`;
}

const isInstalled = (shell: string): boolean => spawnSync(shell, ['-c', 'exit'], { stdio: 'ignore' }).status === 0;
const scriptOf = async (shell: Shell): Promise<string> => (await runRepoint(['completion', shell])).stdout;

/** How to check a script without running it. */
const CHECK: Readonly<Record<Exclude<Shell, 'powershell'>, readonly string[]>> = {
  bash: ['-n'],
  zsh: ['-n'],
  fish: ['--no-execute'],
};

// zsh and fish are rarely installed where tests run.
describe.each(Object.entries(CHECK))('%s', (shell, flags) => {
  test.skipIf(!isInstalled(shell))('the script is sound', async () => {
    const folder = makeTree({ script: await scriptOf(shell as Shell) });
    const { exitCode, stderr } = await execa(shell, [...flags, 'script'], { cwd: folder, reject: false });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });
});

const canPressTab = HAS_TERMINAL && process.platform !== 'win32';

test.skipIf(!canPressTab || !isInstalled('bash'))('bash completes commands, providers and files with Tab', async () => {
  const cwd = makeTree({ 'sources/chat.ts': '' });
  const env = { PATH: makePath(), PS1: 'ready> ', HOME: cwd };
  const bash = openIn('bash', ['--norc', '--noprofile', '-i'], { cwd, env });
  await bash.sees('ready> ');
  bash.press('eval "$(repoint completion bash)"; echo loaded; \r');
  await bash.sees('\nloaded');
  bash.press('repoint mig\t');
  await bash.sees('repoint migrate ');
  bash.press('--to z\t');
  await bash.sees('--to zhipu ');
  bash.press('--to=q\t');
  await bash.sees('--to=q');
  bash.press('wen\u0015repoint check sou\t');
  await bash.sees('check sources/');
  bash.press('\u0015exit\r');
  await bash.ended;
});

test.skipIf(!canPressTab || !isInstalled('bash'))('nothing of what is typed is run', async () => {
  const cwd = makeTree({});
  const bash = openIn('bash', ['--norc', '--noprofile', '-i'], { cwd, env: { PATH: makePath(), PS1: 'ready> ' } });
  await bash.sees('ready> ');
  bash.press('eval "$(repoint completion bash)"; echo loaded; \r');
  await bash.sees('\nloaded');
  bash.press('repoint "$(touch made)" --to z\t');
  await bash.sees('zhipu');
  bash.press('\u0015ls; exit\r');
  expect((await bash.ended).shown).not.toMatch(/^made$/m);
});

test.skipIf(!canPressTab || !isInstalled('zsh'))('zsh completes commands and providers with Tab', async () => {
  const cwd = makeTree({});
  const zsh = openIn('zsh', ['-f', '-i'], { cwd, env: { PATH: makePath(), PS1: 'ready> ', HOME: cwd } });
  await zsh.sees('ready> ');
  zsh.press('autoload -U compinit; compinit -u; eval "$(repoint completion zsh)"; echo loaded; \r');
  await zsh.sees('\nloaded');
  zsh.press('repoint mig\t');
  await zsh.sees('migrate');
  zsh.press(' --to z\t');
  await zsh.sees('zhipu');
});

test.skipIf(!isInstalled('fish'))('fish completes commands and providers', async () => {
  const folder = makeTree({ 'repoint.fish': await scriptOf('fish') });
  const ask = async (line: string): Promise<string> => {
    const command = `source repoint.fish; complete -C '${line}'`;
    return (await execa('fish', ['--no-config', '-c', command], { cwd: folder, env: { PATH: makePath() } })).stdout;
  };
  expect(await ask('repoint mig')).toMatch(/^migrate\t/);
  expect(await ask('repoint --to z')).toBe('zhipu');
});

test('every shell gets a script, another one the list of them', async () => {
  for (const shell of SHELLS) expect(await scriptOf(shell)).toContain(`repoint completion ${shell}`);
  const { code, stderr } = await runRepoint(['completion', 'csh']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/Allowed choices are bash, zsh, fish, powershell/);
});

test('PowerShell tells a new word by a flag', async () => {
  const { stdout } = await runRepoint(['completion', 'powershell', '--next', '--', '--to', 'zhipu', '--region']);
  expect(stdout).toBe('cn\nintl\n');
});
