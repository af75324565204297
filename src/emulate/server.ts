/** Strict servers on loopback that take and refuse what OpenAI or a provider would. */
import { once } from 'node:events';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { loadOpenAI } from '../providers/load-provider.js';
import type { OpenAIData, ProviderData } from '../providers/schema.js';
import { createApp, type RecordedRequest } from './app.js';
import { createAzureApp, type Deployments } from './azure.js';
import { describeOpenAI } from './openai.js';
import { describeProvider } from './provider-dialect.js';

export type { RecordedRequest } from './app.js';
export type { Rejection } from './dialect.js';

export interface EmulatorOptions {
  /** A free port by default. */
  readonly port?: number;
  /** The only key that is let in. */
  readonly key?: string;
  /** OpenAI as it was on another day than its data's, `YYYY-MM-DD`: with the models that it served then. */
  readonly day?: string;
  /** One of the provider's regions; the default region otherwise. */
  readonly region?: string;
  /** Azure's deployments, with the models that they serve. */
  readonly deployments?: Deployments;
}

export interface Emulator {
  /** What a client takes as its base URL. */
  readonly url: string;
  /** Scheme, host and port. */
  readonly origin: string;
  readonly key: string;
  /** Every request so far, the oldest first. */
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

/**
 * Starts an emulator on 127.0.0.1 and resolves once it listens.
 * Rejects with a RangeError for an unknown region, and with the system's error when the port is taken.
 */
export async function startEmulator(
  api: ProviderData | 'openai' | 'azure',
  options: EmulatorOptions = {},
): Promise<Emulator> {
  const requests: RecordedRequest[] = [];
  const { app, key, basePath } = emulate(api, options, (request) => requests.push(request));
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('the emulator listens on no port');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    url: origin + basePath,
    origin,
    key,
    requests,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      // Clients keep their connections open; waiting for them would hang.
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}

interface Emulated {
  readonly app: Hono;
  readonly key: string;
  readonly basePath: string;
}

function emulate(
  api: ProviderData | 'openai' | 'azure',
  options: EmulatorOptions,
  record: (request: RecordedRequest) => void,
): Emulated {
  if (api === 'azure') {
    const { key = 'azure-emulator', deployments = {} } = options;
    return { app: createAzureApp(openaiOn(options.day), deployments, key, record), key, basePath: '' };
  }
  const dialect = api === 'openai' ? describeOpenAI(openaiOn(options.day)) : describeProvider(api, options.region);
  const key = options.key ?? dialect.defaultKey;
  return { app: createApp(dialect, key, record), key, basePath: dialect.basePaths[0] };
}

function openaiOn(day: string | undefined): OpenAIData {
  const data = loadOpenAI();
  return day === undefined ? data : { ...data, asOf: day };
}
