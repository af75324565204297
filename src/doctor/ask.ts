import { EnvHttpProxyAgent, fetch, type Response } from 'undici';
import type { Endpoint } from './endpoint.js';
import { type Trouble, troubleOf } from './trouble.js';

export interface Answer {
  readonly status: number;
  /** The body as JSON; the text itself where it is none. */
  readonly body: unknown;
}

/** One request to the endpoint. The key goes to its host alone: a redirection is not followed. */
export function ask(endpoint: Endpoint, path: string, body?: object): Promise<Answer | Trouble> {
  return request(endpoint, path, body, async (response) => {
    const text = await response.text();
    return { status: response.status, body: parseJson(text) ?? text };
  });
}

/** The same for an answer in parts: the data of its server-sent events, in order. */
export function askForStream(
  endpoint: Endpoint,
  path: string,
  body: object,
): Promise<(Answer & { readonly events: readonly string[] }) | Trouble> {
  return request(endpoint, path, body, async (response) => {
    const text = await response.text();
    const lines = text.split(/\r?\n/).filter((line) => line.startsWith('data:'));
    const events = lines.map((line) => line.slice('data:'.length).trim());
    return { status: response.status, body: parseJson(text) ?? text, events };
  });
}

async function request<T>(
  { baseURL, key, timeout }: Endpoint,
  path: string,
  body: object | undefined,
  read: (response: Response) => Promise<T>,
): Promise<T | Trouble> {
  // HTTPS_PROXY, HTTP_PROXY and NO_PROXY, which `fetch` of Node 20 does not know.
  const dispatcher = new EnvHttpProxyAgent();
  try {
    const response = await fetch(`${baseURL}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      dispatcher,
    });
    return await read(response);
  } catch (error) {
    return troubleOf(error);
  } finally {
    // A stream that hangs must not keep the process.
    await dispatcher.destroy();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
