/** A project that asks for answers by a schema: it compiles before and after against the real packages and does the same. */
import { rm } from 'node:fs/promises';
import { expect, it, onTestFinished } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulate/server.js';
import { loadProvider } from '../../src/providers/load-provider.js';
import { migrateApp } from '../emulate/migrate-app.js';
import { build, copyProject, run } from '../emulate/typed-project.js';

const OPENAI = 'https://api.openai.com';

it('compiles before and after', async () => {
  for (const state of ['before', 'after'] as const) expect(await build(await copy(state))).toEqual([]);
});

it.each([
  ['zhipu', ['json_object']],
  // Its Responses API takes schemas.
  ['deepseek', ['json_object', 'json_schema']],
  ['qwen', ['json_schema']],
])('prints the same at %s, asked for %j, as at OpenAI before', async (id, formats) => {
  const openai = await emulate(await startEmulator('openai'));
  const before = await copy('before');
  await build(before);
  const first = await run(before, { OPENAI_API_KEY: openai.key }, { [OPENAI]: openai.origin });
  expect(first.stderr).toBe('');
  expect(formatsOf(openai)).toEqual(['json_schema']);
  expect(JSON.parse(first.stdout)).toEqual({
    meeting: { title: 'example', attendees: [{ name: 'example', isHost: true }], minutes: expect.any(Number) },
    reply: 'happy: example',
    people: ['example'],
    urgency: { rating: { stars: 2, reason: 'example' }, sender: { name: 'example', address: 'example' } },
  });

  const provider = loadProvider(id);
  const target = await emulate(await startEmulator(provider));
  const { origin } = new URL(provider.regions[provider.defaultRegion]?.baseURL ?? '');
  const after = await copy('before');
  await migrateApp(after, id);
  expect(await build(after)).toEqual([]);
  const second = await run(after, { [provider.key.env]: target.key }, { [origin]: target.origin });
  expect(second.stderr).toBe('');
  expect(target.requests.flatMap(({ rejections }) => rejections)).toEqual([]);
  expect(formatsOf(target)).toEqual(formats);
  expect(JSON.parse(second.stdout)).toEqual(JSON.parse(first.stdout));
});

interface Format {
  readonly type: string;
}

/** The types of the formats that were asked for, each once. */
function formatsOf({ requests }: Emulator): unknown[] {
  const bodies = requests.map(({ body }) => body as { response_format?: Format; text?: { format?: Format } });
  return [...new Set(bodies.map(({ response_format, text }) => (response_format ?? text?.format)?.type))];
}

async function copy(state: 'before' | 'after'): Promise<string> {
  const directory = await copyProject('structured-extractor', state, 6);
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

function emulate(emulator: Emulator): Emulator {
  onTestFinished(() => emulator.close());
  return emulator;
}
