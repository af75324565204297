import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulate/server.js';
import { loadProvider } from '../../src/providers/load-provider.js';
import { makeTree, runRepoint, SIMPLE_APP } from './run-repoint.js';

const { key } = loadProvider('deepseek');
const KEY = `sk-${'d0ctor'.repeat(5)}`;
const MOVED = {
  ...SIMPLE_APP,
  'src/chat.ts': `import OpenAI from 'openai';

const client = new OpenAI({ apiKey: process.env.DEEPSEEK_API_KEY, baseURL: 'https://api.deepseek.com' });

export const ask = (content: string) =>
  client.chat.completions.create({ model: 'deepseek-flash', messages: [{ role: 'user', content }], stream: true });
`,
};

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator(loadProvider('deepseek'), { key: KEY });
});
afterAll(() => emulator.close());

describe('repoint doctor', () => {
  it('finds all in order where the provider answers, with the models that the code asks for', async () => {
    const cwd = makeTree(MOVED);
    const env = { [key.env]: KEY, [key.baseURLEnv]: emulator.url };
    const run = await runRepoint(['doctor', '--to', 'deepseek'], { cwd, env });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout.trimEnd().split('\n')).toEqual([
      '✔ code and env files: keys, base URLs and models agree',
      `✔ endpoint: ${emulator.url} answers`,
      '✔ key: DEEPSEEK_API_KEY is accepted',
      '✔ model deepseek-flash: it answers',
      '✔ model deepseek-flash, streaming: works',
    ]);
  });

  it('says what to do without a key, asks nobody, and ends with 1', async () => {
    const before = emulator.requests.length;
    const run = await runRepoint(['doctor', '--to', 'deepseek'], {
      cwd: makeTree(SIMPLE_APP),
      env: { [key.baseURLEnv]: emulator.url },
    });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('✘ key: DEEPSEEK_API_KEY is not set');
    expect(run.stdout).toContain('export it as DEEPSEEK_API_KEY');
    expect(run.stdout).toMatch(/\? code and env files: \d+ changes to DeepSeek are still to be made/);
    expect(run.stdout).toContain('- endpoint: not asked, since there is no key');
    expect(emulator.requests).toHaveLength(before);
  });

  it('sends nothing with --offline', async () => {
    const before = emulator.requests.length;
    const env = { [key.env]: KEY, [key.baseURLEnv]: emulator.url };
    const run = await runRepoint(['doctor', '--to', 'deepseek', '--offline'], { cwd: makeTree(MOVED), env });
    expect(run.code).toBe(0);
    expect(emulator.requests).toHaveLength(before);
  });

  it('takes variables from a file, prints JSON, and never the key', async () => {
    const cwd = makeTree(MOVED);
    writeFileSync(join(cwd, 'prod.vars'), `${key.env}=${KEY}x\n${key.baseURLEnv}="${emulator.url}"\n`);
    const run = await runRepoint(['doctor', '--to', 'deepseek', '--vars', 'prod.vars', '--json'], { cwd });
    expect(run.code).toBe(1);
    const { findings } = JSON.parse(run.stdout);
    expect(findings.map(({ what, state }: { what: string; state: string }) => `${what} ${state}`)).toEqual([
      'code and env files ok',
      'endpoint ok',
      'key failed',
      'model deepseek-flash skipped',
    ]);
    expect(run.stdout + run.stderr).not.toContain(KEY);
  });

  it('warns before a key of OpenAI is shown to somebody else', async () => {
    const env = { [key.env]: KEY, OPENAI_API_KEY: KEY };
    const run = await runRepoint(['doctor', '--to', 'deepseek', '--offline'], { cwd: makeTree(MOVED), env });
    expect(run.stdout).toContain('DEEPSEEK_API_KEY holds the same as OPENAI_API_KEY');
  });

  it.each([
    [['--timeout', 'soon'], '"soon" is not a time to wait'],
    [['--vars', 'none.env'], 'Cannot read none.env'],
  ])('refuses %j', async (flags, title) => {
    const run = await runRepoint(['doctor', '--to', 'deepseek', ...flags], { cwd: makeTree(MOVED) });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(title);
  });

  it('examines each package by its own target, and no target that nothing goes to', async () => {
    const config = '{ "to": "zhipu", "packages": { "apps/web": { "to": "deepseek" }, "apps/api": { "to": "kimi" } } }';
    const cwd = makeTree({
      'apps/web/a.ts': MOVED['src/chat.ts'],
      'apps/api/b.ts': SIMPLE_APP['src/chat.ts'],
      'repoint.config.json': config,
    });
    const run = await runRepoint(['doctor', '--offline'], { cwd, env: { [key.env]: KEY } });
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(
      /^apps\/web\n✔ code and env files: [^\n]+\napps\/api\n✘ key: MOONSHOT_API_KEY is not set/,
    );
    expect(run.stdout).toMatch(/\d+ changes to Kimi are still to be made|\d+ changes to Moonshot/);
    const { stdout } = await runRepoint(['doctor', '--offline', '--json'], { cwd, env: { [key.env]: KEY } });
    expect(JSON.parse(stdout).packages).toMatchObject([
      { folders: 'apps/web', provider: 'deepseek', region: 'global' },
      { folders: 'apps/api', provider: 'kimi' },
    ]);
  });
});
