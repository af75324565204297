/** What the providers' data says of the SDKs is what the real packages do. */
import { ChatCompletion } from '@baiducloud/qianfan';
import { expect, it, onTestFinished } from 'vitest';
import { ZhipuAI } from 'zhipuai-sdk-nodejs-v4';
import { type Emulator, startEmulator } from '../../src/emulate/server.js';
import { loadProvider } from '../../src/providers/load-provider.js';
import { findNativeSdk, type NativeSdk } from '../../src/providers/native-sdk.js';

async function emulate(id: string): Promise<Emulator> {
  const emulator = await startEmulator(loadProvider(id));
  onTestFinished(() => emulator.close());
  return emulator;
}

function sdkOf(id: string): NativeSdk {
  const sdk = findNativeSdk(loadProvider(id));
  if (!sdk) throw new Error(`${id} has no SDK`);
  return sdk;
}

const zhipu = sdkOf('zhipu');
const qianfan = sdkOf('qianfan');

const clientsOf: Readonly<Record<string, (url: string, key: string) => object>> = {
  zhipu: (url, key) => new ZhipuAI({ apiKey: key, baseUrl: url }),
  qianfan: (url, key) =>
    new ChatCompletion({
      QIANFAN_BEARER_TOKEN: key,
      QIANFAN_V2_BASE_URL: url + qianfan.words.path,
      version: 'v2',
      ENABLE_OAUTH: false,
    }),
};

function call(client: object | undefined, method: string, ...given: unknown[]): Promise<unknown> {
  const made = client && Reflect.get(client, method);
  if (typeof made !== 'function') throw new Error(`no ${method}`);
  return made.apply(client, given).catch((thrown: unknown) => ({ thrown }));
}

it.each(Object.entries(zhipu.words.calls))(
  'zhipu: %s sends what it has a name for, and drops the rest',
  async (_, { method, parameters = {} }) => {
    const emulator = await emulate('zhipu');
    const textOf = (name: string) => (name === 'stream' ? false : `its ${name}`);
    const given = Object.entries(parameters).map(([name, called]) => [called, textOf(name)]);
    const client = clientsOf.zhipu?.(emulator.url, emulator.key);
    await call(client, method, { ...Object.fromEntries(given), logprobs: true, dimensions: 8, background: 'opaque' });
    const sent = Object.keys(parameters).map((name) => [name, textOf(name)]);
    expect(emulator.requests[0]?.body).toEqual(Object.fromEntries(sent));
  },
);

it('qianfan: the call sends what it is given, with the model that stands behind', async () => {
  const emulator = await emulate('qianfan');
  const messages = [{ role: 'system', content: 'Be kind.' }];
  const body = { messages, max_tokens: 9, model: 'one', seed: 3 };
  await call(clientsOf.qianfan?.(emulator.url, emulator.key), qianfan.words.calls.chat?.method ?? '', body, 'another');
  expect(emulator.requests[0]?.body).toMatchObject({ messages, max_tokens: 9, model: 'another', seed: 3 });
});

it.each([
  { id: 'qianfan', sdk: qianfan, isError: true },
  { id: 'zhipu', sdk: zhipu, isError: false },
])('$id: what a refused call throws has its text where the data says', async ({ id, sdk, isError }) => {
  const emulator = await emulate(id);
  const client = clientsOf[id]?.(emulator.url, 'another.key');
  const result = await call(client, sdk.words.calls.chat?.method ?? '', { model: 'x', messages: [] }, 'x');
  expect(emulator.requests.map(({ status }) => status)).toEqual([401]);
  const { thrown } = result as { thrown: unknown };
  expect(thrown instanceof Error).toBe(isError);
  const path = sdk.words.errorMessage.split('.');
  const text = path.reduce<unknown>((value, name) => Reflect.get(Object(value), name), thrown);
  expect(text).toContain('the Authorization header has no key');
});
