/** The same help desk, at Azure in four spellings before and at a provider after: compiled and run with the real packages. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulate/server.js';
import { apply, plan } from '../../src/index.js';
import { loadProvider } from '../../src/providers/load-provider.js';
import { compile, copyProject, removeProject, runCompiled } from './typed-app.js';

const AZURE = 'https://desk.openai.azure.com';
const DEPLOYMENTS = {
  'gpt-4o': 'gpt-4o',
  'gpt-4o-mini': 'gpt-4o-mini',
  'text-embedding-ada-002': 'text-embedding-ada-002',
};

let azure: Emulator;
let before: string;

beforeAll(async () => {
  azure = await startEmulator('azure', { deployments: DEPLOYMENTS });
  const desk = await copyProject('azure-desk', 'before');
  expect(await compile(desk)).toBe('');
  const env = { AZURE_OPENAI_ENDPOINT: AZURE, AZURE_OPENAI_API_KEY: azure.key, OPENAI_API_VERSION: '2024-10-21' };
  const run = await runCompiled(desk, 'desk.js', env, { [AZURE]: azure.origin });
  await removeProject(desk);
  if (run.exitCode !== 0) throw new Error(run.stderr);
  before = run.stdout;
}, 60_000);
afterAll(() => azure.close());

describe('the help desk at Azure', () => {
  it('is refused nothing', () => {
    expect(azure.requests.flatMap(({ rejections }) => rejections)).toEqual([]);
    expect(new Set(azure.requests.map(({ path }) => path))).toEqual(
      new Set([
        '/openai/deployments/gpt-4o/chat/completions',
        '/openai/deployments/gpt-4o-mini/chat/completions',
        '/openai/deployments/text-embedding-ada-002/embeddings',
      ]),
    );
  });

  it('says something of every ticket', () => {
    const { handled, vectors, areNumbers } = JSON.parse(before);
    expect(handled.map(({ mood }: { mood: { finished: boolean } }) => mood.finished)).toEqual([true, true]);
    expect({ vectors, areNumbers }).toEqual({ vectors: 2, areNumbers: true });
  });
});

describe.each(['zhipu', 'qwen'])('the help desk at %s', (id) => {
  const provider = loadProvider(id);
  const origin = new URL(provider.regions[provider.defaultRegion]?.baseURL ?? '').origin;

  it('compiles and answers as it did at Azure', async () => {
    const emulator = await startEmulator(provider);
    onTestFinished(() => emulator.close());
    const desk = await copyProject('azure-desk', 'before');
    onTestFinished(() => removeProject(desk));
    const planned = plan(desk, { to: id, today: provider.asOf });
    await apply(planned.plan, { root: desk, upTo: 'review', allowDirty: true });

    expect(await filesNaming(/azure_|@azure|AzureOpenAI/i, desk)).toEqual([]);
    expect(await compile(desk)).toBe('');
    const run = await runCompiled(desk, 'desk.js', { [provider.key.env]: emulator.key }, { [origin]: emulator.origin });
    expect(emulator.requests.flatMap(({ rejections }) => rejections)).toEqual([]);
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toEqual(JSON.parse(before));
  }, 60_000);
});

describe('the emulator of Azure', () => {
  const ask = (emulator: Emulator, path: string, headers: Record<string, string>, body: object) =>
    fetch(emulator.origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const messages = [{ role: 'user', content: 'Hi' }];
  const chat = '/openai/deployments/gpt-4o/chat/completions';

  it.each([
    ['a call without the version', chat, 404, 'api-version'],
    ['a deployment that is not there', `${chat.replace('gpt-4o', 'desk')}?api-version=1`, 404, 'no deployment desk'],
    ["OpenAI's own path", '/v1/chat/completions', 404, 'nothing is under'],
  ])('refuses %s', async (_, path, status, message) => {
    const response = await ask(azure, path, { 'api-key': azure.key }, { messages });
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(message);
  });

  it('takes the key from its own header only, where a deployment is in the path', async () => {
    const headers = { authorization: `Bearer ${azure.key}` };
    expect((await ask(azure, `${chat}?api-version=1`, headers, { messages })).status).toBe(401);
    expect((await ask(azure, '/openai/v1/chat/completions', headers, { messages, model: 'gpt-4o' })).status).toBe(200);
  });
});

/** Where a word is left in a project's code and manifest. */
async function filesNaming(word: RegExp, directory: string): Promise<string[]> {
  const sources = (await readdir(join(directory, 'src'))).map((name) => `src/${name}`);
  const files = await Promise.all(
    [...sources, 'package.json'].map(async (file) => ({ file, text: await readFile(join(directory, file), 'utf8') })),
  );
  return files.filter(({ text }) => word.test(text)).map(({ file }) => file);
}
