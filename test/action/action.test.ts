import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createWholeProgram } from '../../src/cli/program.js';
import { reporters } from '../../src/report/reporters.js';

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const text = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8');
const action = parse(text) as Action;
const stepNamed = (word: string): Step => {
  const step = action.runs.steps.find(({ run, uses }) => (run ?? uses ?? '').includes(word));
  if (!step) throw new Error(`no step with ${word}`);
  return step;
};
const CHECK = stepNamed('npx');
const COMMENT = stepNamed('gh api');

describe('action.yml', () => {
  test('is a composite action whose steps run or use something, and name their shell', () => {
    expect(action.runs.using).toBe('composite');
    for (const { run, uses, shell } of action.runs.steps) {
      expect(run === undefined).not.toBe(uses === undefined);
      expect(shell).toBe(run === undefined ? undefined : 'bash');
    }
  });

  test('reads inputs that there are, and describes each', () => {
    const read = [...text.matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
    expect(new Set(read)).toEqual(new Set(Object.keys(action.inputs)));
    for (const { description, default: value } of Object.values(action.inputs)) {
      expect(description).not.toBe('');
      expect(typeof value).toBe('string');
    }
  });

  test('gives out what its steps write', () => {
    const written = [...(CHECK.run ?? '').matchAll(/echo "([\w-]+)(?:=|<<)/g)].map(([, name]) => name);
    const given = Object.values(action.outputs).map(({ value }) => /outputs\.([\w-]+)/.exec(value)?.[1]);
    expect(new Set(given)).toEqual(new Set(written));
    expect(CHECK.id).toBe('check');
  });

  // What an attacker names a branch must not become a command.
  test('pastes nothing into a script', () => {
    for (const { run } of action.runs.steps) expect(run ?? '').not.toContain('${{');
  });

  test("uses no action but GitHub's own", () => {
    for (const { uses } of action.runs.steps) if (uses) expect(uses).toMatch(/^(?:github|actions)\//);
  });

  test('uploads and comments after a failed check too, and only where asked for', () => {
    expect(stepNamed('upload-sarif').if).toMatch(/always\(\) && inputs\.sarif == 'true'/);
    expect(COMMENT.if).toMatch(/always\(\) && inputs\.comment == 'true'/);
  });

  test('names options and reporters that repoint has', async () => {
    const options = (await createWholeProgram()).commands.find((command) => command.name() === 'check')?.options ?? [];
    const flags = [...(CHECK.run ?? '').matchAll(/(?<=[ (])--(?!yes)[\w-]+/g)].map(([flag]) => flag);
    expect(options.map(({ long }) => long)).toEqual(expect.arrayContaining(flags));
    const named = [...(CHECK.run ?? '').matchAll(/--reporter "?(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(reporters)).toEqual(expect.arrayContaining(named));
    expect(named).toHaveLength(3);
  });
});

describe('the steps run as they are, with stand-ins for npx and gh', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'repoint-action-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, 'bin'), { recursive: true });
    writeFileSync(join(folder, 'output'), '');
  });

  /** A program that notes what it is called with, a word a line. */
  function standIn(name: string, script: string): void {
    const file = join(folder, 'bin', name);
    writeFileSync(file, `#!/bin/bash\nprintf '%s\\n' "$@" >> '${folder}/${name}.txt'\n${script}\n`);
    chmodSync(file, 0o755);
  }
  const calledWith = (name: string): string[] =>
    readFileSync(join(folder, `${name}.txt`), 'utf8')
      .trim()
      .split('\n');

  /** Runs a step as GitHub does: https://docs.github.com/actions/reference/workflow-syntax-for-github-actions#exit-codes-and-error-action-preference */
  async function run(step: Step, env: Record<string, string>) {
    const script = join(folder, 'step.sh');
    writeFileSync(script, step.run ?? '');
    const result = await execa('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: folder,
      reject: false,
      env: {
        ...env,
        PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
        RUNNER_TEMP: folder,
        GITHUB_OUTPUT: join(folder, 'output'),
      },
    });
    return { code: result.exitCode, stderr: result.stderr, output: readFileSync(join(folder, 'output'), 'utf8') };
  }

  const INPUTS = {
    REPOINT_VERSION: '1.2.3',
    REPOINT_TO: 'zhipu',
    REPOINT_FAIL_ON: 'review',
    REPOINT_BASELINE: '',
    REPOINT_ARGS: '',
  };
  const REPORTS = `echo '## Two things' > "$RUNNER_TEMP/repoint.md"; echo '{}' > "$RUNNER_TEMP/repoint.sarif"`;

  test.each([0, 1, 2])('a check that ends with %i ends the step so, with its outputs written', async (code) => {
    standIn('npx', `${REPORTS}; exit ${code}`);
    const result = await run(CHECK, INPUTS);
    expect(result).toMatchObject({ code, stderr: '' });
    expect(result.output).toMatch(
      new RegExp(`^exit-code=${code}\nsarif-file=.+repoint\\.sarif\ncomment-body<<(\\S+)\n## Two things\n\n\\1\n$`),
    );
  });

  test('a check that writes no report still has outputs', async () => {
    standIn('npx', 'exit 2');
    const { code, output } = await run(CHECK, INPUTS);
    expect(code).toBe(2);
    expect(output).toMatch(/^exit-code=2\ncomment-body<<(\S+)\n\n\1\n$/);
  });

  test('inputs become options, whatever they hold', async () => {
    standIn('npx', REPORTS);
    await run(CHECK, {
      ...INPUTS,
      REPOINT_BASELINE: 'known things.json',
      REPOINT_ARGS: '--exclude=old code/**\n--skip=$(touch stolen)\n',
    });
    expect(calledWith('npx').slice(0, -6)).toEqual([
      '--yes',
      'repoint@1.2.3',
      'check',
      '--fail-on',
      'review',
      '--to',
      'zhipu',
      '--baseline',
      'known things.json',
      '--exclude=old code/**',
      '--skip=$(touch stolen)',
    ]);
  });

  test('without a provider and a baseline neither is asked for', async () => {
    standIn('npx', REPORTS);
    await run(CHECK, { ...INPUTS, REPOINT_TO: '' });
    expect(calledWith('npx').slice(0, 6)).toEqual([
      '--yes',
      'repoint@1.2.3',
      'check',
      '--fail-on',
      'review',
      '--reporter',
    ]);
  });

  const PULL_REQUEST = {
    GH_TOKEN: 'none',
    REPOINT_BODY: '## Two things',
    REPOINT_COMMENTS: 'repos/a/b/issues/7/comments',
    REPOINT_COMMENT: 'repos/a/b/issues/comments',
  };

  test.each([
    ['the comment that is there is changed', '41', ['--method', 'PATCH', 'repos/a/b/issues/comments/41']],
    ['the first time one is made', '', ['--method', 'POST', 'repos/a/b/issues/7/comments']],
  ])('%s', async (_what, found, call) => {
    standIn('gh', `if [ "$2" = --paginate ]; then echo '${found}'; fi`);
    expect(await run(COMMENT, PULL_REQUEST)).toMatchObject({ code: 0, stderr: '' });
    expect(calledWith('gh').join(' ')).toContain(call.join(' '));
    expect(readFileSync(join(folder, 'repoint-comment.md'), 'utf8')).toBe('<!-- repoint -->\n## Two things\n');
  });

  test('nothing is said where there is nothing to say', async () => {
    standIn('gh', '');
    await run(COMMENT, { ...PULL_REQUEST, REPOINT_BODY: '' });
    expect(() => calledWith('gh')).toThrow();
  });
});
