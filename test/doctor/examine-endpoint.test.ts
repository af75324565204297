import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Asked, Finding } from '../../src/doctor/contract.js';
import type { Endpoint } from '../../src/doctor/endpoint.js';
import { examineEndpoint } from '../../src/doctor/examine-endpoint.js';
import { startEmulator } from '../../src/emulate/server.js';
import { inRegion } from '../../src/providers/in-region.js';
import { loadProvider, providerIds } from '../../src/providers/load-provider.js';

// Built at run time: no text in this repository should look like a key to anybody's scanner.
const KEY = `sk-${'d0ctor'.repeat(5)}`;

async function examine(endpoint: Endpoint, asked: readonly Asked[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const finding of examineEndpoint(endpoint, asked)) findings.push(finding);
  return findings;
}

function endpointAt(baseURL: string, id: string, key = KEY, timeout = 5_000): Endpoint {
  const { defaultRegion } = loadProvider(id);
  const provider = inRegion(loadProvider(id), defaultRegion);
  return { provider, region: defaultRegion, baseURL, key, keyEnv: provider.key.env, timeout };
}

/** A server that answers everything alike. */
async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

const chat = (model: string): Asked => ({ model, api: 'chat', streams: true, tools: true });
const CHATTING = providerIds().filter((id) => loadProvider(id).choices.fast !== null);

describe.each(CHATTING)('%s', (id) => {
  it('is found in order where it answers as its data says', async () => {
    const provider = loadProvider(id);
    const emulator = await startEmulator(provider);
    onTestFinished(() => emulator.close());
    const { fast, embedding } = inRegion(provider, provider.defaultRegion).choices;
    const isEmbedding = embedding !== null && provider.apis.embeddings.shape === 'openai';
    const embeds: Asked[] = isEmbedding ? [{ model: embedding, api: 'embeddings', streams: false, tools: false }] : [];
    const findings = await examine(endpointAt(emulator.url, id, emulator.key), [chat(fast ?? ''), ...embeds]);
    expect(findings.filter(({ state }) => state !== 'ok')).toEqual([]);
    expect(findings.map(({ what }) => what)).toEqual(
      expect.arrayContaining([`model ${fast}, streaming`, `model ${fast}, tools`]),
    );
    // A list of models that nobody documents is asked for all the same, and missed.
    const calls = emulator.requests.filter(({ path }) => !path.endsWith('/models'));
    expect(calls.flatMap(({ rejections }) => rejections)).toEqual([]);
  });

  it('says so where the key is not accepted, and never shows it', async () => {
    const emulator = await startEmulator(loadProvider(id));
    onTestFinished(() => emulator.close());
    const findings = await examine(endpointAt(emulator.url, id), [chat(loadProvider(id).choices.fast ?? '')]);
    const failed = findings.filter(({ state }) => state === 'failed');
    expect(failed[0]?.text).toMatch(/the key is refused \(401/);
    expect(failed[0]?.todo).toContain(loadProvider(id).key.env);
    expect(JSON.stringify(findings)).not.toContain(KEY);
  });
});

describe('a refusal', () => {
  it.each([
    [402, 'the account has no balance', 'Top the account up'],
    [403, 'the key may not do this', 'switched on for this key'],
    [404, 'nothing answers there', 'Check the address'],
    [429, 'too many requests, or no quota', 'Wait and try again'],
    [503, 'the service failed', 'Try again in a while'],
  ])('with %d is told in plain words', async (status, text, todo) => {
    const url = await serve((request, response) => {
      const isList = request.url?.endsWith('/models');
      response.writeHead(isList ? 200 : status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(isList ? { data: [{ id: 'm' }] } : { error: { message: `no, ${KEY}` } }));
    });
    const findings = await examine(endpointAt(url, 'deepseek'), [chat('m')]);
    expect(findings.map(({ state }) => state)).toEqual(['ok', 'ok', 'failed', 'skipped', 'skipped']);
    expect(findings[2]?.text).toContain(text);
    expect(findings[2]?.text).toContain('"no, [masked]"');
    expect(findings[2]?.todo).toContain(todo);
  });

  it('names the other regions, since a key holds in one', async () => {
    const url = await serve((_request, response) => void response.writeHead(401).end('{}'));
    const [, key] = await examine(endpointAt(url, 'qwen'), [chat('m')]);
    expect(key?.todo).toContain('intl (dashscope-intl.aliyuncs.com)');
  });

  it('is seen behind status 200 where the provider hides it there', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ failed: { code: 1004, message: 'login fail' } }));
    });
    const endpoint = endpointAt(url, 'deepseek');
    const inAnswer = { codePath: 'failed.code', ok: 0, messagePath: 'failed.message', codes: {} };
    const provider = { ...endpoint.provider, errors: { ...endpoint.provider.errors, inAnswer } };
    const findings = await examine({ ...endpoint, provider }, [chat('m')]);
    expect(findings.find(({ what }) => what === 'model m')).toMatchObject({
      state: 'failed',
      text: expect.stringContaining('"login fail"'),
    });
  });

  it('does not follow a redirection, which would take the key along', async () => {
    const asked: string[] = [];
    const elsewhere = await serve((request, response) => void response.end(String(asked.push(request.url ?? ''))));
    const url = await serve((_request, response) => void response.writeHead(302, { location: elsewhere }).end());
    const findings = await examine(endpointAt(url, 'deepseek'), [chat('m')]);
    expect(asked).toEqual([]);
    expect(findings.at(-3)?.text).toContain('it was not followed');
  });
});

describe('an endpoint that does not answer', () => {
  it('takes no connection', async () => {
    const emulator = await startEmulator(loadProvider('deepseek'));
    await emulator.close();
    const [endpoint, ...rest] = await examine(endpointAt(emulator.url, 'deepseek'), [chat('m')]);
    expect(endpoint).toMatchObject({
      what: 'endpoint',
      state: 'failed',
      text: expect.stringContaining('takes no connection'),
    });
    expect(rest.map(({ state }) => state)).toEqual(['skipped']);
  });

  it('has a name that nobody knows', async () => {
    const [endpoint] = await examine(endpointAt('http://nowhere.invalid/v1', 'deepseek'), []);
    expect(endpoint?.text).toContain('the name nowhere.invalid is not found');
  });

  it('is too slow', async () => {
    const url = await serve(() => {});
    const [endpoint] = await examine(endpointAt(url, 'deepseek', KEY, 100), []);
    expect(endpoint?.text).toContain('did not answer within 0.1 s');
  });

  it('speaks no TLS', async () => {
    const url = await serve((_request, response) => void response.end());
    const [endpoint] = await examine(endpointAt(url.replace('http:', 'https:'), 'deepseek'), []);
    expect(endpoint?.text).toContain('no safe connection');
    expect(endpoint?.todo).toContain('NODE_EXTRA_CA_CERTS');
  });
});

describe('a proxy', () => {
  /** Leads every tunnel to the one server, whatever name is asked for. */
  async function serveProxy(target: string, status: number): Promise<string[]> {
    const asked: string[] = [];
    const proxy = createServer().on('connect', (request, socket: Socket) => {
      asked.push(request.url ?? '');
      socket.write(`HTTP/1.1 ${status} Here\r\n\r\n`);
      if (status !== 200) return void socket.end();
      const { hostname, port } = new URL(target);
      const onwards = connect(Number(port), hostname);
      socket.pipe(onwards).pipe(socket);
    });
    await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
    onTestFinished(() => void proxy.close().closeAllConnections());
    const address = `http://name:secret@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    vi.stubEnv('http_proxy', address);
    vi.stubEnv('no_proxy', '');
    onTestFinished(() => void vi.unstubAllEnvs());
    return asked;
  }

  it('is used where the environment names one', async () => {
    const url = await serve((_request, response) => void response.end(JSON.stringify({ data: [] })));
    const asked = await serveProxy(url, 200);
    const findings = await examine(endpointAt('http://llm.invalid/v1', 'deepseek'), []);
    expect(findings.map(({ state }) => state)).toEqual(['ok', 'ok']);
    expect(asked).toEqual(['llm.invalid:80']);
  });

  it('that lets nothing through is named, without its password', async () => {
    await serveProxy('http://127.0.0.1', 407);
    const [endpoint] = await examine(endpointAt('http://llm.invalid/v1', 'deepseek'), []);
    expect(endpoint?.text).toMatch(/the proxy 127\.0\.0\.1:\d+ did not let the request through/);
    expect(JSON.stringify(endpoint)).not.toContain('secret');
  });
});

it('sees a stream that somebody in between has collected', async () => {
  const url = await serve((request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(request.url?.endsWith('/models') ? { data: [{ id: 'm' }] } : { choices: [] }));
  });
  const findings = await examine(endpointAt(url, 'deepseek'), [{ ...chat('m'), tools: false }]);
  expect(findings.at(-1)?.text).toBe('the answer came in one piece, not as events');
});

it('measures vectors', async () => {
  const url = await serve(
    (_request, response) => void response.end(JSON.stringify({ data: [{ id: 'v', embedding: [1, 2] }] })),
  );
  const findings = await examine(endpointAt(url, 'qwen'), [
    { model: 'v', api: 'embeddings', streams: false, tools: false, dimensions: 3 },
  ]);
  expect(findings.at(-1)).toMatchObject({ state: 'failed', text: 'gives vectors of 2 numbers, not of 3' });
});
