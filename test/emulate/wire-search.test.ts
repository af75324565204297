/** An app that looks for the nearest of some texts: against OpenAI before, and against every provider with embeddings after. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulate/server.js';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';
import { migrateApp } from './migrate-app.js';
import { copyApp, removeApp, runApp, swapModels } from './wire-app.js';

const NEAREST = 'Two pairs of shoes are enough.';

const embedding = providerIds().filter((id) => {
  const { support, shape } = loadProvider(id).apis.embeddings;
  return support === 'yes' && shape === 'openai';
});

async function copyForThisTest(): Promise<string> {
  const app = await copyApp('wire-search');
  onTestFinished(() => removeApp(app));
  return app;
}

async function emulateForThisTest(id: string): Promise<Emulator> {
  const emulator = await startEmulator(id === 'openai' ? id : loadProvider(id));
  onTestFinished(() => emulator.close());
  return emulator;
}

it('finds the nearest text at OpenAI', async () => {
  const emulator = await emulateForThisTest('openai');
  const origins = { 'https://api.openai.com': emulator.origin };
  const { stdout } = await runApp(await copyForThisTest(), { OPENAI_API_KEY: emulator.key }, origins);
  expect(JSON.parse(stdout)).toEqual({ nearest: NEAREST, width: 1536 });
});

describe.each(embedding)('the app at %s', (id) => {
  const provider = loadProvider(id);
  const model = provider.models.find((each) => each.id === provider.choices.embedding);
  const baseURL = provider.regions[provider.defaultRegion]?.baseURL ?? '';
  const { origin } = new URL(baseURL);

  it('is refused when only base URL and key are swapped', async () => {
    const emulator = await emulateForThisTest(id);
    const env = { OPENAI_API_KEY: emulator.key, OPENAI_BASE_URL: baseURL };
    const run = await runApp(await copyForThisTest(), env, { [origin]: emulator.origin });
    expect(run.exitCode).toBe(1);
    const [refused] = emulator.requests.flatMap(({ rejections }) => rejections);
    expect(refused?.message).toBe('model text-embedding-3-small does not exist here');
  });

  it('gets no vectors that it could use when the model is swapped too, since the SDK asks for base64', async () => {
    const emulator = await emulateForThisTest(id);
    const app = await copyForThisTest();
    await swapModels(app, model?.id ?? '', 'src/embed.mjs');
    const env = { OPENAI_API_KEY: emulator.key, OPENAI_BASE_URL: baseURL };
    const { stdout } = await runApp(app, env, { [origin]: emulator.origin });
    expect(stdout).not.toContain(`"width":${model?.embedding?.default}`);
  });

  it('finds the same text once repoint has moved it, with vectors of the width of the new model', async () => {
    const emulator = await emulateForThisTest(id);
    const app = await copyForThisTest();
    await migrateApp(app, id);
    const run = await runApp(app, { [provider.key.env]: emulator.key }, { [origin]: emulator.origin });
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toEqual({ nearest: NEAREST, width: model?.embedding?.default });
    expect(emulator.requests.map(({ rejections }) => rejections)).toEqual([[]]);
  });
});
