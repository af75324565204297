/** The same small app, against OpenAI before and against a provider after: over the wire, with the real `openai` package. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulate/server.js';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';
import { migrateApp } from './migrate-app.js';
import { type AppOutput, copyApp, removeApp, runApp, swapModels } from './wire-app.js';

const OPENAI = 'https://api.openai.com';

/**
 * `stillRefused`: what a provider refuses when base URL, key and model were swapped by hand.
 * `chatDiffers`: what the migrated app prints otherwise than at OpenAI.
 */
const PROVIDERS: readonly { id: string; stillRefused: readonly string[]; chatDiffers?: Partial<AppOutput['chat']> }[] =
  [
    { id: 'zhipu', stillRefused: ['role', 'temperature', 'store'] },
    { id: 'deepseek', stillRefused: ['role'] },
    // Qianfan says `normal` where OpenAI says `stop`: the app's test for `stop` misses it.
    { id: 'qianfan', stillRefused: ['temperature'], chatDiffers: { finished: false } },
    { id: 'sensenova', stillRefused: ['role', 'max_completion_tokens', 'user', 'store'] },
    { id: 'qwen', stillRefused: ['role'] },
    // Nobody has published what TokenHub does with the developer role and the other unlisted parameters.
    { id: 'hunyuan', stillRefused: [] },
    { id: 'baichuan', stillRefused: ['temperature'] },
    { id: 'longcat', stillRefused: ['temperature'] },
    { id: 'mimo', stillRefused: [] },
    { id: 'siliconflow', stillRefused: [] },
    { id: 'spark', stillRefused: [] },
    { id: 'stepfun', stillRefused: [] },
    { id: 'yi', stillRefused: [] },
    { id: 'kimi', stillRefused: ['temperature'] },
    { id: 'minimax', stillRefused: ['role', 'temperature'] },
    { id: 'doubao', stillRefused: ['role'] },
  ];

it('knows every provider that chats', () => {
  const chatting = providerIds().filter((id) => loadProvider(id).apis.chat.support === 'yes');
  expect(PROVIDERS.map(({ id }) => id).sort()).toEqual(chatting);
});

let openai: Emulator;
let before: AppOutput;

beforeAll(async () => {
  openai = await startEmulator('openai');
  const app = await copyApp();
  const run = await runApp(app, { OPENAI_API_KEY: openai.key }, { [OPENAI]: openai.origin });
  await removeApp(app);
  if (run.exitCode !== 0) throw new Error(run.stderr);
  before = JSON.parse(run.stdout);
});
afterAll(() => openai.close());

async function copyForThisTest(): Promise<string> {
  const app = await copyApp();
  onTestFinished(() => removeApp(app));
  return app;
}

async function emulateForThisTest(id: string): Promise<Emulator> {
  const emulator = await startEmulator(loadProvider(id));
  onTestFinished(() => emulator.close());
  return emulator;
}

describe('the app at OpenAI', () => {
  it('gets the same text at once and as a stream', () => {
    expect(before.chat.text).toContain('Bergen');
    expect(before.chat.finished).toBe(true);
    expect(before.stream).toEqual({ text: before.chat.text, tokens: before.chat.tokens });
  });

  it('runs the tool that the model calls, and uses its result', () => {
    expect(before.weather.calls).toEqual([{ name: 'get_forecast', input: { city: 'example', days: 3 } }]);
    expect(before.weather.text).toContain('3 days of light rain in example');
  });

  it('reaches no host that is not emulated', async () => {
    const run = await runApp(await copyForThisTest(), { OPENAI_API_KEY: 'sk-real' }, {});
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain(`${OPENAI} is not emulated`);
  });

  it('is refused nothing', () => {
    expect(openai.requests.map(({ path, status }) => `${path} ${status}`)).toEqual(
      Array(4).fill('/v1/chat/completions 200'),
    );
  });
});

describe.each(PROVIDERS)('the app at $id', ({ id, stillRefused, chatDiffers }) => {
  const provider = loadProvider(id);
  const baseURL = provider.regions[provider.defaultRegion]?.baseURL ?? '';
  const { origin } = new URL(baseURL);

  it('is refused when only base URL and key are swapped', async () => {
    const emulator = await emulateForThisTest(id);
    const env = { OPENAI_API_KEY: emulator.key, OPENAI_BASE_URL: baseURL };
    const run = await runApp(await copyForThisTest(), env, { [origin]: emulator.origin });
    expect(run.exitCode).toBe(1);
    // What the SDK prints of it depends on where the provider puts the message.
    const [refused] = emulator.requests.flatMap(({ rejections }) => rejections);
    expect(refused?.message).toBe('model gpt-4o does not exist here');
    expect(emulator.requests.every(({ status }) => status >= 400)).toBe(true);
  });

  const verdict = stillRefused.length > 0 ? 'is still refused' : 'is answered, for all that is known,';
  it(`${verdict} when the model is swapped too`, async () => {
    const emulator = await emulateForThisTest(id);
    const app = await copyForThisTest();
    await swapModels(app, provider.choices.fast ?? '');
    const env = { OPENAI_API_KEY: emulator.key, OPENAI_BASE_URL: baseURL };
    const run = await runApp(app, env, { [origin]: emulator.origin });
    const refused = emulator.requests.flatMap(({ rejections }) => rejections.map(({ parameter }) => parameter));
    expect(refused.sort()).toEqual([...stillRefused].sort());
    expect(run.exitCode).toBe(stillRefused.length > 0 ? 1 : 0);
  });

  it('answers as OpenAI did once repoint has moved the app', async () => {
    const emulator = await emulateForThisTest(id);
    const app = await copyForThisTest();
    await migrateApp(app, id);
    const run = await runApp(app, { [provider.key.env]: emulator.key }, { [origin]: emulator.origin });
    expect(emulator.requests.flatMap(({ rejections }) => rejections)).toEqual([]);
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toEqual({ ...before, chat: { ...before.chat, ...chatDiffers } });
    expect(emulator.requests).toHaveLength(4);
  });
});
