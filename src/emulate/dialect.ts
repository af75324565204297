import type { Api } from '../apis.js';

export type JsonObject = Readonly<Record<string, unknown>>;

/** The APIs that an emulator can answer; every other path is a 404. */
export type EmulatedApi = TextApi | MediaApi;
export type TextApi = Extract<Api, 'chat' | 'embeddings' | 'responses' | 'completions'>;
export type MediaApi = Extract<Api, 'images' | 'speech' | 'transcriptions'>;

/** How a picture comes back. */
export type PictureForm = 'url' | 'b64_json';

/** Why a request is refused. The answer's message is `message` and, in brackets, `source`. */
export interface Rejection {
  readonly status: number;
  readonly code: string;
  /** The parameter's path, e.g. `messages[].role`; `null` when it is not about a parameter. */
  readonly parameter: string | null;
  readonly message: string;
  /** The page that says so. */
  readonly source: string;
}

/** How a stream tells the usage. */
export interface StreamUsage {
  readonly when: 'on-request' | 'always';
  /** True: in a last chunk without choices. False: on the chunk that has the finish reason. */
  readonly ownChunk: boolean;
}

/** What an emulator has to know of the API that it plays. */
export interface Dialect {
  /** Paths that its routes hang under, e.g. `/api/paas/v4`; `''` for the root. The first is the main one. */
  readonly basePaths: readonly [string, ...string[]];
  /** The path of its own embeddings, where a framework's package asks for these. */
  readonly ownEmbeddings?: string;
  readonly defaultKey: string;
  /** Whether a token that is signed with the key opens it as well. */
  readonly takesSigned: boolean;
  /** The page on keys. */
  readonly keySource: string;
  /** Ids that `GET /models` lists. */
  readonly models: readonly string[];
  /** Whether it has the API in OpenAI's shape. */
  serves(api: EmulatedApi | 'models'): boolean;
  /** Every reason to refuse the body, in the order of its checks; empty when it is taken. */
  check(api: EmulatedApi, body: unknown): readonly Rejection[];
  /** The body without the parameters that have no effect. */
  withoutIgnored(api: EmulatedApi, body: JsonObject): JsonObject;
  /** Why there is nothing under a path, given without the base path. */
  explainMissing(path: string): Rejection;
  /** The message field for the reasoning, if this request makes the model reason. */
  reasoningField(body: JsonObject): string | undefined;
  /** Whether it calls `functions`, OpenAI's way before tools. */
  readonly callsFunctions: boolean;
  /** The `finish_reason` of an answer that ends by itself. */
  readonly naturalEnd: string;
  readonly streamUsage: StreamUsage;
  /** Length of the vectors that a model gives by default. */
  vectorWidth(model: string): number;
  /** False where `encoding_format: 'base64'` has no effect and floats come back. */
  readonly base64Vectors: boolean;
  /** The form of the pictures that a request gets. */
  pictureForm(body: JsonObject): PictureForm;
  /** The format of sound when nothing is said. */
  readonly soundFormat: string;
  errorBody(rejection: Rejection): JsonObject;
}
