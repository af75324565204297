/** Pictures, speech and transcripts: what the emulators take, and an app that uses all three before and after a move. */
import OpenAI, { toFile } from 'openai-v6';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulate/server.js';
import { loadProvider } from '../../src/providers/load-provider.js';
import { migrateApp } from './migrate-app.js';
import { compile, copyProject, removeProject, runCompiled } from './typed-app.js';

/** While OpenAI served DALL-E. */
const DAY = '2026-05-01';

async function emulate(id: string): Promise<Emulator> {
  const emulator = await startEmulator(id === 'openai' ? id : loadProvider(id), { day: DAY });
  onTestFinished(() => emulator.close());
  return emulator;
}

const clientOf = ({ url, key }: Emulator): OpenAI => new OpenAI({ baseURL: url, apiKey: key, maxRetries: 0 });

describe('media-desk', () => {
  async function run(side: 'openai' | 'zhipu'): Promise<unknown> {
    const emulator = await emulate(side);
    const directory = await copyProject('media-desk', 'before');
    onTestFinished(() => removeProject(directory));
    if (side === 'zhipu') await migrateApp(directory, side);
    expect(await compile(directory)).toBe('');
    const [origin, key] =
      side === 'openai'
        ? ['https://api.openai.com', 'OPENAI_API_KEY']
        : ['https://open.bigmodel.cn', loadProvider(side).key.env];
    const { stdout, stderr } = await runCompiled(
      directory,
      'main.js',
      { [key]: emulator.key },
      { [origin]: emulator.origin },
    );
    expect(stderr).toBe('');
    expect(emulator.requests.flatMap(({ rejections }) => rejections)).toEqual([]);
    return JSON.parse(stdout);
  }

  it('draws, speaks and listens at zhipu as it did at OpenAI', async () => {
    const atOpenAI = await run('openai');
    expect(atOpenAI).toMatchObject({ head: 'RIFF', heard: 'The ferry to the islands leaves from pier four.' });
    expect(await run('zhipu')).toEqual(atOpenAI);
  });
});

describe('OpenAI', () => {
  it('answers URLs for DALL-E, and base64 for the models after it', async () => {
    const client = clientOf(await emulate('openai'));
    const [dalle, gpt] = await Promise.all(
      ['dall-e-3', 'gpt-image-1'].map((model) => client.images.generate({ model, prompt: 'a coat' })),
    );
    expect(dalle?.data?.[0]?.url).toMatch(/^https:/);
    expect(gpt?.data?.[0]?.b64_json).toBeTypeOf('string');
  });

  it.each([
    [
      'a form of picture that the model cannot be asked for',
      '/images/generations',
      { model: 'gpt-image-1', response_format: 'url' },
    ],
    ['a size of another model', '/images/generations', { model: 'dall-e-3', size: '256x256' }],
    ['a model for something else', '/images/generations', { model: 'tts-1' }],
    ['a voice that it does not have', '/audio/speech', { model: 'tts-1', input: 'Hello.', voice: 'tongtong' }],
    [
      'a parameter that it does not know',
      '/audio/speech',
      { model: 'tts-1', input: 'Hello.', voice: 'alloy', volume: 2 },
    ],
  ])('refuses %s', async (_what, path, body) => {
    const client = clientOf(await emulate('openai'));
    await expect(client.post(path, { body: { prompt: 'a coat', ...body } })).rejects.toMatchObject({ status: 400 });
  });
});

describe('zhipu', () => {
  it.each([
    ['several pictures', '/images/generations', { model: 'glm-image', prompt: 'a coat', n: 2 }],
    ['a small picture', '/images/generations', { model: 'glm-image', prompt: 'a coat', size: '256x256' }],
    ["OpenAI's model", '/images/generations', { model: 'dall-e-3', prompt: 'a coat' }],
    ["OpenAI's voice", '/audio/speech', { model: 'glm-tts', input: 'Hello.', voice: 'alloy' }],
    ['mp3', '/audio/speech', { model: 'glm-tts', input: 'Hello.', voice: 'jam', response_format: 'mp3' }],
  ])('refuses %s', async (_what, path, body) => {
    const client = clientOf(await emulate('zhipu'));
    await expect(client.post(path, { body })).rejects.toMatchObject({ status: 400 });
  });

  it('sends pcm when nothing is said', async () => {
    const client = clientOf(await emulate('zhipu'));
    const sound = await client.audio.speech.create({ model: 'glm-tts', input: 'Hello.', voice: 'jam' });
    expect(sound.headers.get('content-type')).toBe('audio/pcm');
  });

  it('refuses subtitles', async () => {
    const client = clientOf(await emulate('zhipu'));
    const file = await toFile(Buffer.from('RIFFHello.'), 'hello.wav');
    const request = { file, model: 'glm-asr-2512', response_format: 'srt' as const };
    await expect(client.audio.transcriptions.create(request)).rejects.toMatchObject({ status: 400 });
    expect((await client.audio.transcriptions.create({ file, model: 'glm-asr-2512' })).text).toBe('Hello.');
  });
});

it('sensenova answers pictures in base64 unless asked for URLs, and has no speech', async () => {
  const client = clientOf(await emulate('sensenova'));
  const request = { model: 'sensenova-u1.5-lite', prompt: 'a coat' };
  expect((await client.images.generate(request)).data?.[0]).toHaveProperty('b64_json');
  expect((await client.images.generate({ ...request, response_format: 'url' })).data?.[0]).toHaveProperty('url');
  await expect(client.audio.speech.create({ model: 'x', input: 'Hello.', voice: 'alloy' })).rejects.toMatchObject({
    status: 404,
  });
});
