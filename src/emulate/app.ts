import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { answerChat, CREATED } from './answer-chat.js';
import { answerEmbeddings } from './answer-embeddings.js';
import type { Dialect, EmulatedApi, JsonObject, Rejection } from './dialect.js';
import { chatRequest, embeddingsRequest } from './request-bodies.js';
import { streamChat } from './stream-chat.js';

/** A request as it came in, and what the emulator had against it. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: JsonObject;
  readonly status: number;
  /** Every objection; the answer speaks of the first one. */
  readonly rejections: readonly Rejection[];
}

type ServedApi = EmulatedApi | 'models';

const ROUTES: readonly { method: 'GET' | 'POST'; path: string; api: ServedApi }[] = [
  { method: 'POST', path: '/chat/completions', api: 'chat' },
  { method: 'POST', path: '/embeddings', api: 'embeddings' },
  { method: 'GET', path: '/models', api: 'models' },
];

/** The routes of one API. `key`: the only bearer key that opens it. */
export function createApp(dialect: Dialect, key: string, record: (request: RecordedRequest) => void): Hono {
  const handle = (api?: ServedApi) => async (context: Context) => {
    const { method, path } = context.req;
    const body = await readBody(context);
    const rejections = collectRejections(dialect, key, api, context, body);
    const [rejection] = rejections;
    record({ method, path, body, status: rejection?.status ?? 200, rejections });
    if (rejection !== undefined) return Response.json(dialect.errorBody(rejection), { status: rejection.status });
    return sendAnswer(dialect, api, context, body);
  };

  const app = new Hono();
  for (const { method, path, api } of ROUTES.filter((route) => dialect.serves(route.api))) {
    for (const base of dialect.basePaths) app.on(method, base + path, handle(api));
  }
  app.notFound(handle());
  return app;
}

function collectRejections(
  dialect: Dialect,
  key: string,
  api: ServedApi | undefined,
  context: Context,
  body: JsonObject,
): readonly Rejection[] {
  if (api === undefined) return [dialect.explainMissing(pathBelow(dialect, context.req.path))];
  if (context.req.header('authorization') !== `Bearer ${key}`) return [refuseKey(dialect)];
  return api === 'models' ? [] : dialect.check(api, body);
}

function sendAnswer(dialect: Dialect, api: ServedApi | undefined, context: Context, body: JsonObject): Response {
  if (api === 'chat') return sendChat(dialect, context, body);
  if (api === 'embeddings') return sendEmbeddings(dialect, body);
  const data = dialect.models.map((id) => ({ id, object: 'model', created: CREATED, owned_by: 'emulator' }));
  return Response.json({ object: 'list', data });
}

function sendChat(dialect: Dialect, context: Context, body: JsonObject): Response {
  const request = chatRequest.parse(dialect.withoutIgnored('chat', body));
  const completion = answerChat(request, {
    naturalEnd: dialect.naturalEnd,
    reasoningField: dialect.reasoningField(body),
  });
  if (request.stream !== true) return Response.json(completion);
  const chunks = streamChat(completion, dialect.streamUsage, request.stream_options?.include_usage === true);
  return streamSSE(context, async (stream) => {
    for (const chunk of chunks) await stream.writeSSE({ data: JSON.stringify(chunk) });
    await stream.writeSSE({ data: '[DONE]' });
  });
}

function sendEmbeddings(dialect: Dialect, body: JsonObject): Response {
  const request = embeddingsRequest.parse(dialect.withoutIgnored('embeddings', body));
  const width = request.dimensions ?? dialect.vectorWidth(request.model);
  return Response.json(answerEmbeddings(request, width, dialect.base64Vectors));
}

function refuseKey(dialect: Dialect): Rejection {
  const message = 'the Authorization header has no key that is valid here';
  return { status: 401, code: 'invalid_api_key', parameter: null, message, source: dialect.keySource };
}

function pathBelow({ basePaths }: Dialect, path: string): string {
  const base = basePaths.find((candidate) => path.startsWith(`${candidate}/`)) ?? '';
  return path.slice(base.length);
}

/** Anything but a JSON object becomes `{}`: the checks then miss the model in it. */
async function readBody(context: Context): Promise<JsonObject> {
  const text = await context.req.text();
  try {
    return z.record(z.string(), z.unknown()).catch({}).parse(JSON.parse(text));
  } catch {
    return {};
  }
}
