/** Apps on frameworks, against OpenAI before and against a provider after: over the wire, with the real packages. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulate/server.js';
import { loadProvider } from '../../src/providers/load-provider.js';
import { migrateApp } from './migrate-app.js';
import { compile, copyProject, removeProject, runCompiled } from './typed-app.js';

const OPENAI = 'https://api.openai.com';
const ENV = { OPENAI_AGENTS_DISABLE_TRACING: '1' };

async function emulate(id: string): Promise<Emulator> {
  const emulator = await startEmulator(id === 'openai' ? id : loadProvider(id));
  onTestFinished(() => emulator.close());
  return emulator;
}

async function copyForThisTest(name: string): Promise<string> {
  const directory = await copyProject(name, 'before');
  onTestFinished(() => removeProject(directory));
  return directory;
}

const before = new Map<string, Promise<unknown>>();

/** What the app prints at OpenAI: it is run there once for all tests. */
function runAtOpenAI(name: string, entry: string): Promise<unknown> {
  const known = before.get(name) ?? compileAndRun(name, entry);
  before.set(name, known);
  return known;
}

async function compileAndRun(name: string, entry: string): Promise<unknown> {
  const openai = await emulate('openai');
  const directory = await copyForThisTest(name);
  expect(await compile(directory)).toBe('');
  const run = await runCompiled(directory, entry, { ...ENV, OPENAI_API_KEY: openai.key }, { [OPENAI]: openai.origin });
  expect(run.stderr).toBe('');
  expect(openai.requests.flatMap(({ rejections }) => rejections)).toEqual([]);
  return JSON.parse(run.stdout);
}

const APPS = [
  { name: 'ai-sdk-chat', entry: 'main.js', shows: 'According to the tools', providers: ['zhipu', 'hunyuan'] },
  { name: 'langchain-rag', entry: 'app.js', shows: 'Two days in the country', providers: ['zhipu', 'qwen'] },
  { name: 'agents-desk', entry: 'main.js', shows: 'Order', providers: ['zhipu', 'deepseek'] },
];

describe.each(APPS)('$name', ({ name, entry, shows, providers }) => {
  it.each(providers)('answers at %s as it did at OpenAI', async (id) => {
    const atOpenAI = await runAtOpenAI(name, entry);
    expect(JSON.stringify(atOpenAI)).toContain(shows);

    const provider = loadProvider(id);
    const emulator = await emulate(id);
    const { origin } = new URL(provider.regions[provider.defaultRegion]?.baseURL ?? '');
    const directory = await copyForThisTest(name);
    await migrateApp(directory, id);
    expect(await compile(directory)).toBe('');
    const run = await runCompiled(
      directory,
      entry,
      { ...ENV, [provider.key.env]: emulator.key },
      { [origin]: emulator.origin },
    );
    expect(emulator.requests.flatMap(({ rejections }) => rejections)).toEqual([]);
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toEqual(atOpenAI);
  });
});

it("ai-sdk-chat: the chat goes to DeepSeek by DeepSeek's own package, and the embeddings stay at OpenAI", async () => {
  const atOpenAI = await runAtOpenAI('ai-sdk-chat', 'main.js');
  const [openai, deepseek] = [await emulate('openai'), await emulate('deepseek')];
  const directory = await copyForThisTest('ai-sdk-chat');
  await migrateApp(directory, 'deepseek');
  expect(await compile(directory)).toBe('');
  const keys = { OPENAI_API_KEY: openai.key, DEEPSEEK_API_KEY: deepseek.key };
  const origins = { [OPENAI]: openai.origin, 'https://api.deepseek.com': deepseek.origin };
  const run = await runCompiled(directory, 'main.js', keys, origins);
  expect(deepseek.requests.flatMap(({ rejections }) => rejections)).toEqual([]);
  // The package says that it puts the schema of an answer into the prompt; the app speaks last.
  expect(JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '')).toEqual(atOpenAI);
  expect(new Set(openai.requests.map(({ path }) => path))).toEqual(new Set(['/v1/embeddings']));
});
