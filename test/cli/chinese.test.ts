import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES } from '../../src/cli/commands.js';
import { APP_WITH_REVIEW, makeTree, runRepoint } from './run-repoint.js';

const CHINESE = { LANG: 'zh_CN.UTF-8' };

/** Five plain English words in a row: a sentence that nobody translated. */
const ENGLISH = /(?:\b[a-z]{2,}\b[ ,]+){4}\b[a-z]{2,}\b/;

/** A mark of English beside Chinese, a blank beside a Chinese mark, a full stop twice. */
const HALF_WIDTH =
  /\p{Script=Han} ?[;,.:?!(](?: |$)|(?<=\S)[;:?!] ?\p{Script=Han}|[，。；：！？] (?![ [])| [，。；：！？]|。。/mu;

describe('where LANG is Chinese', () => {
  it('previews in Chinese and changes the same code', async () => {
    const cwd = makeTree(APP_WITH_REVIEW);
    const preview = await runRepoint(['--to', 'zhipu'], { cwd, env: CHINESE });
    expect(preview.code).toBe(0);
    expect(preview.stdout).toMatch(/\p{Script=Han}/u);
    expect(preview.stdout).not.toMatch(ENGLISH);
    const patches = await Promise.all(
      [CHINESE, {}].map((env) => runRepoint(['--to', 'zhipu', '--reporter', 'patch'], { cwd, env })),
    );
    expect(patches[0]?.stdout).toBe(patches[1]?.stdout);
  });

  it('gives changes and findings the ids that they have in English', async () => {
    const cwd = makeTree(APP_WITH_REVIEW);
    const [chinese, english] = await Promise.all(
      [CHINESE, {}].map(async (env) => {
        const plan = JSON.parse((await runRepoint(['plan', '--to', 'zhipu'], { cwd, env })).stdout);
        return [...plan.changes, ...plan.findings].map(({ id }: { id: string }) => id);
      }),
    );
    expect(chinese?.length).toBeGreaterThan(0);
    expect(chinese).toEqual(english);
  });

  it.each(COMMAND_NAMES)('explains repoint %s in Chinese', async (command) => {
    const { code, stdout } = await runRepoint([command, '--help'], { env: CHINESE });
    expect(code).toBe(0);
    expect(stdout).toMatch(/\p{Script=Han}/u);
    expect(stdout).not.toMatch(ENGLISH);
  });

  it.each([
    ['--to', 'zhipu'],
    ['--to', 'zhipu', '--reporter', 'markdown'],
    ['check', '--to', 'zhipu', '--capabilities'],
    ['scan'],
    ['models', '--to', 'zhipu'],
    ['compare'],
    ['doctor', '--offline', '--to', 'zhipu'],
    ['providers'],
    ['providers', 'qwen'],
    ['explain', 'gpt-4o', '--to', 'zhipu'],
    ['explain', 'temperature'],
    ['--help'],
    ['check', '--help'],
  ])('puts Chinese marks between Chinese words: repoint %s %s %s %s', async (...words) => {
    const { stdout } = await runRepoint(words, { cwd: makeTree(APP_WITH_REVIEW), env: CHINESE });
    const prose = stdout.replace(/https?:\S+/g, '');
    expect(prose).toMatch(/\p{Script=Han}/u);
    expect(prose.split('\n').filter((line) => HALF_WIDTH.test(line))).toEqual([]);
  });

  it('says in Chinese what is wrong', async () => {
    const unknown = await runRepoint(['--to', 'nobody'], { env: CHINESE });
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toMatch(/\p{Script=Han}/u);
    const flag = await runRepoint(['--wirte'], { env: CHINESE });
    expect(flag.stderr).toContain('未知选项');
    expect(flag.stderr).toContain('--write');
    expect(flag.stderr).not.toMatch(ENGLISH);
  });

  it('speaks English to those who ask for it', async () => {
    const { stderr } = await runRepoint(['--to', 'nobody', '--lang', 'en'], { env: CHINESE });
    expect(stderr).toContain('Unknown provider "nobody"');
  });
});
