/** An app on the openai package, moved to the provider's own: over the wire, with the real packages on both sides. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulate/server.js';
import { apply, plan } from '../../src/index.js';
import { loadProvider } from '../../src/providers/load-provider.js';
import { compile, copyProject, removeProject, runCompiled } from './typed-app.js';

const OPENAI = 'https://api.openai.com';
const APP = 'native-desk';

async function emulate(id: string): Promise<Emulator> {
  const emulator = await startEmulator(id === 'openai' ? id : loadProvider(id));
  onTestFinished(() => emulator.close());
  return emulator;
}

async function copyForThisTest(): Promise<string> {
  const directory = await copyProject(APP, 'before');
  onTestFinished(() => removeProject(directory));
  return directory;
}

async function runAtOpenAI(): Promise<unknown> {
  const openai = await emulate('openai');
  const directory = await copyForThisTest();
  expect(await compile(directory)).toBe('');
  const run = await runCompiled(directory, 'main.js', { OPENAI_API_KEY: openai.key }, { [OPENAI]: openai.origin });
  expect(run.stderr).toBe('');
  expect(openai.requests.flatMap(({ rejections }) => rejections)).toEqual([]);
  return JSON.parse(run.stdout);
}

async function migrate(directory: string, to: string): Promise<void> {
  const { plan: planned } = plan(directory, { to, move: { sdk: 'native' }, today: loadProvider(to).asOf });
  await apply(planned, { root: directory, upTo: 'review', allowDirty: true });
}

it.each([
  // Its embeddings stay with the openai package: @baiducloud/qianfan has none that reach the provider.
  { id: 'qianfan', desk: '@baiducloud/qianfan', search: 'openai' },
  { id: 'zhipu', desk: 'zhipuai-sdk-nodejs-v4', search: 'zhipuai-sdk-nodejs-v4' },
])(
  'through $desk it says what it said at OpenAI',
  async ({ id, desk, search }) => {
    const atOpenAI = await runAtOpenAI();
    expect(atOpenAI).toMatchObject({
      told: { inPieces: true },
      tracked: { looked: ['find_order'] },
      nearest: 'a red scarf',
    });

    const provider = loadProvider(id);
    const emulator = await emulate(id);
    const directory = await copyForThisTest();
    await migrate(directory, id);
    expect(await readFile(join(directory, 'src/desk.ts'), 'utf8')).toContain(`from '${desk}'`);
    expect(await readFile(join(directory, 'src/search.ts'), 'utf8')).toContain(`from '${search}'`);
    expect(await compile(directory)).toBe('');

    const { origin } = new URL(provider.regions[provider.defaultRegion]?.baseURL ?? '');
    const env = { [provider.key.env]: emulator.key };
    const run = await runCompiled(directory, 'main.js', env, { [origin]: emulator.origin });
    expect(emulator.requests.flatMap(({ rejections }) => rejections)).toEqual([]);
    expect(emulator.requests.filter(({ path }) => path.endsWith('/chat/completions'))).toHaveLength(4);
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toEqual(atOpenAI);
  },
  60_000,
);
