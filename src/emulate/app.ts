import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { answerChat, CREATED } from './answer-chat.js';
import { answerCompletion, streamCompletion } from './answer-completion.js';
import { answerEmbeddings } from './answer-embeddings.js';
import { answerImages } from './answer-images.js';
import { answerResponse } from './answer-response.js';
import { isMedia } from './check-media.js';
import { isSignedWith } from './check-token.js';
import { answerOwnEmbeddings, asOpenAIEmbeddings } from './dashscope-embeddings.js';
import type { Dialect, EmulatedApi, JsonObject, MediaApi, Rejection } from './dialect.js';
import { imagesRequest, speechRequest, transcriptionsRequest } from './media-bodies.js';
import { readBody } from './read-body.js';
import { chatRequest, embeddingsRequest } from './request-bodies.js';
import { completionsRequest, responsesRequest } from './response-bodies.js';
import { sayAloud } from './sound.js';
import { streamChat } from './stream-chat.js';
import { streamResponse } from './stream-response.js';

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
  { method: 'POST', path: '/responses', api: 'responses' },
  { method: 'POST', path: '/completions', api: 'completions' },
  { method: 'POST', path: '/images/generations', api: 'images' },
  { method: 'POST', path: '/audio/speech', api: 'speech' },
  { method: 'POST', path: '/audio/transcriptions', api: 'transcriptions' },
  { method: 'GET', path: '/models', api: 'models' },
];

/** The routes of one API. `key`: the only key that opens it. */
export function createApp(dialect: Dialect, key: string, record: (request: RecordedRequest) => void): Hono {
  const handle =
    (api?: ServedApi, inOpenAIWords = (body: JsonObject) => body) =>
    async (context: Context) => {
      const { method, path } = context.req;
      const body = inOpenAIWords(await readBody(context));
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
  if (dialect.ownEmbeddings !== undefined) app.post(dialect.ownEmbeddings, handle('embeddings', asOpenAIEmbeddings));
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
  if (!isOpened(dialect, context.req.header('authorization') ?? '', key)) return [refuseKey(dialect)];
  return api === 'models' ? [] : dialect.check(api, body);
}

function sendAnswer(dialect: Dialect, api: ServedApi | undefined, context: Context, body: JsonObject): Response {
  if (api === 'chat') return sendChat(dialect, context, body);
  if (api === 'embeddings') return sendEmbeddings(dialect, context, body);
  if (api === 'responses') return sendResponse(dialect, context, body);
  if (api === 'completions') return sendCompletion(context, body);
  if (api !== undefined && isMedia(api)) return sendMedia(dialect, api, body);
  const data = dialect.models.map((id) => ({ id, object: 'model', created: CREATED, owned_by: 'emulator' }));
  return Response.json({ object: 'list', data });
}

function sendChat(dialect: Dialect, context: Context, body: JsonObject): Response {
  const request = chatRequest.parse(dialect.withoutIgnored('chat', body));
  const completion = answerChat(request, {
    naturalEnd: dialect.naturalEnd,
    reasoningField: dialect.reasoningField(body),
    callsFunctions: dialect.callsFunctions,
  });
  if (request.stream !== true) return Response.json(completion);
  const chunks = streamChat(completion, dialect.streamUsage, request.stream_options?.include_usage === true);
  return sendChunks(context, chunks);
}

function sendResponse(dialect: Dialect, context: Context, body: JsonObject): Response {
  const request = responsesRequest.parse(dialect.withoutIgnored('responses', body));
  const response = answerResponse(request, { naturalEnd: dialect.naturalEnd });
  if (request.stream !== true) return Response.json(response);
  const events = streamResponse(response);
  return streamSSE(context, async (stream) => {
    for (const event of events) await stream.writeSSE({ event: event.type, data: JSON.stringify(event) });
  });
}

function sendCompletion(context: Context, body: JsonObject): Response {
  const request = completionsRequest.parse(body);
  const completion = answerCompletion(request);
  return request.stream === true ? sendChunks(context, streamCompletion(completion)) : Response.json(completion);
}

function sendChunks(context: Context, chunks: readonly JsonObject[]): Response {
  return streamSSE(context, async (stream) => {
    for (const chunk of chunks) await stream.writeSSE({ data: JSON.stringify(chunk) });
    await stream.writeSSE({ data: '[DONE]' });
  });
}

function sendEmbeddings(dialect: Dialect, context: Context, body: JsonObject): Response {
  const request = embeddingsRequest.parse(dialect.withoutIgnored('embeddings', body));
  const width = request.dimensions ?? dialect.vectorWidth(request.model);
  if (context.req.path === dialect.ownEmbeddings) return Response.json(answerOwnEmbeddings(request, width));
  return Response.json(answerEmbeddings(request, width, dialect.base64Vectors));
}

function sendMedia(dialect: Dialect, api: MediaApi, sent: JsonObject): Response {
  const body = dialect.withoutIgnored(api, sent);
  if (api === 'images') return Response.json(answerImages(imagesRequest.parse(body), dialect.pictureForm(body)));
  if (api === 'speech') {
    const { input, response_format } = speechRequest.parse(body);
    return sayAloud(input, response_format ?? dialect.soundFormat);
  }
  const { file, response_format } = transcriptionsRequest.parse(body);
  return response_format === 'text' ? new Response(`${file.heard}\n`) : Response.json({ text: file.heard });
}

function isOpened({ takesSigned }: Dialect, authorization: string, key: string): boolean {
  return authorization === `Bearer ${key}` || (takesSigned && isSignedWith(key, authorization));
}

function refuseKey(dialect: Dialect): Rejection {
  const message = 'the Authorization header has no key that is valid here';
  return { status: 401, code: 'invalid_api_key', parameter: null, message, source: dialect.keySource };
}

function pathBelow({ basePaths }: Dialect, path: string): string {
  const base = basePaths.find((candidate) => path.startsWith(`${candidate}/`)) ?? '';
  return path.slice(base.length);
}
