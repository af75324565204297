/** Apps that were written for the models of 2024: refused by their own provider today, answered after `--from-retired`. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmulator } from '../../src/emulate/server.js';
import { apply, plan } from '../../src/index.js';
import { loadProvider } from '../../src/providers/load-provider.js';
import { runApp } from './wire-app.js';

interface OldApp {
  readonly id: string;
  readonly model: string;
  /** Where it was written to ask. */
  readonly baseURL: string;
  readonly keyEnv: string;
  /** A parameter that the successor refuses. */
  readonly parameter?: string;
}

const APPS: readonly OldApp[] = [
  {
    id: 'zhipu',
    model: 'glm-4-0520',
    baseURL: 'https://open.bigmodel.cn/api/paas/v4',
    keyEnv: 'ZAI_API_KEY',
    parameter: 'frequency_penalty: 0.5',
  },
  { id: 'qianfan', model: 'ernie-3.5-8k', baseURL: 'https://qianfan.baidubce.com/v2', keyEnv: 'QIANFAN_API_KEY' },
  {
    id: 'sensenova',
    model: 'SenseChat-5',
    baseURL: 'https://api.sensenova.cn/compatible-mode/v1',
    keyEnv: 'SENSENOVA_API_KEY',
  },
  {
    id: 'hunyuan',
    model: 'hunyuan-pro',
    baseURL: 'https://api.hunyuan.cloud.tencent.com/v1',
    keyEnv: 'HUNYUAN_API_KEY',
  },
];

describe.each(APPS)('an app that asks $id for $model', ({ id, model, baseURL, keyEnv, parameter }) => {
  const provider = loadProvider(id);
  const living = provider.regions[provider.defaultRegion]?.baseURL ?? '';
  const files = { 'src/app.mjs': appOf({ model, baseURL, keyEnv, ...(parameter ? { parameter } : {}) }) };

  /** Runs it with the provider at its living address; whoever asks another one finds nobody. */
  async function run(app: string) {
    const emulator = await startEmulator(provider);
    onTestFinished(() => emulator.close());
    const env = { [keyEnv]: emulator.key, [provider.key.env]: emulator.key };
    const { exitCode, stdout } = await runApp(app, env, { [new URL(living).origin]: emulator.origin });
    return { exitCode, stdout, refused: emulator.requests.flatMap(({ rejections }) => rejections) };
  }

  it('is refused at the living address for its retired model, and at a shut one finds nobody', async () => {
    const text = files['src/app.mjs'].replace(baseURL, living);
    const moved = await run(await writeApp({ 'src/app.mjs': text }));
    expect(moved.exitCode).toBe(1);
    expect(moved.refused[0]?.message).toMatch(new RegExp(`^model ${model} was retired`));
    if (living === baseURL) return;
    expect(await run(await writeApp(files))).toMatchObject({ exitCode: 1, refused: [] });
  });

  it('is answered once it has left what is retired', async () => {
    const app = await writeApp(files);
    const planned = plan(app, { to: id, move: { fromRetired: true }, today: provider.asOf });
    await apply(planned.plan, { root: app, upTo: 'review', allowDirty: true });
    const { exitCode, stdout, refused } = await run(app);
    expect(refused).toEqual([]);
    expect(exitCode).toBe(0);
    expect(stdout.trim()).not.toBe('');
  });
});

function appOf({ model, baseURL, keyEnv, parameter }: Omit<OldApp, 'id'>): string {
  return [
    "import OpenAI from 'openai';",
    `const client = new OpenAI({ apiKey: process.env.${keyEnv}, baseURL: '${baseURL}', maxRetries: 0 });`,
    'const answer = await client.chat.completions.create({',
    `  model: '${model}',`,
    "  messages: [{ role: 'user', content: 'One rye bread, please.' }],",
    ...(parameter ? [`  ${parameter},`] : []),
    '});',
    'console.log(answer.choices[0].message.content);',
    '',
  ].join('\n');
}

async function writeApp(files: Readonly<Record<string, string>>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'repoint-retired-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  await mkdir(join(directory, 'src'));
  await mkdir(join(directory, 'node_modules'));
  const sdk = fileURLToPath(new URL('../../node_modules/openai-v6', import.meta.url));
  await symlink(sdk, join(directory, 'node_modules/openai'), 'junction');
  for (const [path, text] of Object.entries(files)) await writeFile(join(directory, path), text);
  return directory;
}
