/**
 * What the scan finds: places where the code depends on OpenAI, described so that rules need no syntax tree.
 * Everything here is plain data (it goes into plan.json) and knows no provider.
 */

import type { Api } from '../apis.js';
import type { Problem } from '../discover/problem.js';
import type { ImportedBinding } from './imported-binding.js';
import type { ObjectShape } from './object-shape.js';
import type { Place, Span } from './place.js';
import type { ErrorUsage, ResultUsage, StreamUsage, TokenizerUsage, TypeUsage, WidthUsage } from './result-usage.js';
import type { Value } from './value.js';

export type { Api } from '../apis.js';
export type { Problem, SkipReason } from '../discover/problem.js';
export type { ImportedBinding } from './imported-binding.js';
export type { ObjectLiteral, ObjectShape, Property } from './object-shape.js';
export type { Place, Span } from './place.js';
export type {
  ErrorUsage,
  ResultRoot,
  ResultStep,
  ResultUsage,
  StreamUsage,
  TokenizerUsage,
  TypeUsage,
  WidthUsage,
} from './result-usage.js';
export type { Leaf, Piece, Value } from './value.js';

/**
 * How sure the scan is that this is OpenAI's.
 * `proven`: by binding or type. `inferred`: by folded constants, or by shape on a known flow. `name-only`: the words look like it.
 */
export type Confidence = 'proven' | 'inferred' | 'name-only';

/** How code reaches OpenAI. */
export type Route =
  | 'openai'
  | 'openai-v3'
  | 'openai-edge'
  | 'azure'
  | 'http'
  | 'ai-sdk'
  | 'langchain'
  | 'llamaindex'
  | 'agents'
  | 'chatgpt';

/** What every usage says of itself. */
export interface UsageBase {
  /** Stable over unrelated edits: made of path, enclosing symbol, normalised text and an ordinal. */
  readonly id: string;
  readonly route: Route;
  readonly file: string;
  readonly span: Span;
  /** 1-based, of the span's start. */
  readonly position: { readonly line: number; readonly column: number };
  /** Dotted path of the functions and classes around it, e.g. `ChatService.ask`; `''` at the top of a module. */
  readonly symbol: string;
  readonly confidence: Confidence;
  /** Why the scan believes it, one short clause a step. */
  readonly because: readonly string[];
}

/** An import, require, re-export or mock of a package that talks to OpenAI. */
export interface ImportUsage extends UsageBase {
  readonly kind: 'import';
  /** The package, e.g. `openai`. */
  readonly module: string;
  /** As written, e.g. `openai/resources/chat`. */
  readonly specifier: string;
  readonly form: 'import' | 'import-type' | 'require' | 'dynamic' | 'export' | 'import-equals' | 'mock' | 'url';
  readonly names: readonly string[];
  /** The characters between the specifier's quotes. */
  readonly specifierSpan: Span;
  /** What it binds; empty for a mock, a bare import and a module whose members are read at once. */
  readonly bindings: readonly ImportedBinding[];
  /** What to delete so that nothing of the statement is left; absent where it is part of a larger expression. */
  readonly removal?: Span;
}

/** A place where a client is made: it owns the key and the base URL. For raw HTTP the place where the URL is used. */
export interface ClientUsage extends UsageBase {
  readonly kind: 'client';
  readonly className: string;
  /** `none`: no argument; `object`: see `options`; `opaque`: an argument that could not be seen through. */
  readonly argument: 'none' | 'object' | 'opaque';
  /** Where to write the argument when there is none: the offset between the parentheses (start equals end). */
  readonly argumentPlace: Place;
  readonly options?: ObjectShape;
  readonly apiKey?: Value;
  /** Absent: the SDK's own default, which is OpenAI unless the environment says otherwise. */
  readonly baseURL?: Value;
  /** Major version of the SDK that this file is served by. */
  readonly sdkMajor?: number;
}

/** A call that reaches the API. */
export interface RequestUsage extends UsageBase {
  readonly kind: 'request';
  readonly api: Api;
  /** The SDK's path (`chat.completions.create`), v3's method (`createChatCompletion`) or `POST /v1/chat/completions`. */
  readonly method: string;
  /**
   * The method's path as written behind the client (`chat.completions.create`), or the path in the URL behind the version
   * (`/chat/completions`), to write another. Absent where it is taken apart, e.g. by an alias of `client.chat`.
   */
  readonly methodPlace?: Place;
  /** The clients that can stand behind it; empty when none was found. */
  readonly clients: readonly string[];
  /** Why no client was found, or why more are possible. */
  readonly clientUnseen?: string;
  /** The parameters, in whatever form the route writes them. Absent where the call takes none. */
  readonly parameters?: ObjectShape;
  readonly stream: 'yes' | 'no' | 'unknown';
  /** `role` of each message that is in sight, wherever it is written. */
  readonly roles: readonly Value[];
  /** `type` of message content parts in sight, e.g. `image_url`. */
  readonly contentTypes: readonly string[];
}

/** A model id in a place that feeds no request the scan can see: a list, a map key, a comparison, a type. */
export interface ModelUsage extends UsageBase {
  readonly kind: 'model';
  readonly text: string;
  readonly context:
    | 'property'
    | 'list'
    | 'map-key'
    | 'comparison'
    | 'type'
    | 'default'
    | 'constant'
    | 'argument'
    | 'return'
    | 'other';
  /** What the place is for, as far as its surroundings tell. */
  readonly feeds: ModelPurpose;
  /**
   * The list, table, type or switch that holds this id among others, e.g. `src/models.ts#PRICES`. Its members belong
   * together: one of them changed alone would break it.
   */
  readonly registry?: string;
}

/** `request`: a name or property such as `model`, read by a call out of sight. `ui`: shown to be chosen from. */
export type ModelPurpose = 'request' | 'tokenizer' | 'table' | 'test' | 'ui' | 'type' | 'branch' | 'other';

/** An environment variable read in code, e.g. `process.env.OPENAI_API_KEY`. The span is the name's. */
export interface EnvReadUsage extends UsageBase {
  readonly kind: 'env-read';
  readonly name: string;
}

/** A line of an env file. The value itself is never kept. */
export interface EnvEntryUsage extends UsageBase {
  readonly kind: 'env-entry';
  readonly name: string;
  readonly nameSpan: Span;
  readonly valueSpan: Span;
  /** The whole line without its line break. */
  readonly lineSpan: Span;
  /** `secret`: looks like a real key. `placeholder`: a sample such as `sk-...` or `your-key`. */
  readonly value: 'empty' | 'placeholder' | 'secret' | 'url' | 'model' | 'other';
  /** The value of a URL or a model id; never set for anything that may be a secret. */
  readonly text?: string;
  /** `.env.example` and its like: meant to be shared and committed. */
  readonly sample: boolean;
}

/** A dependency in a package.json. The span is the property's. */
export interface ManifestUsage extends UsageBase {
  readonly kind: 'manifest';
  readonly module: string;
  readonly range: string;
  readonly section: string;
  /** A range that names only one major, else undefined. */
  readonly major?: number;
}

/** OpenAI's host in a string that feeds no request the scan can see. */
export interface HostUsage extends UsageBase {
  readonly kind: 'host';
  readonly text: string;
}

export type ConfigFormat = 'yaml' | 'toml' | 'json' | 'dockerfile' | 'shell' | 'sql' | 'prisma' | 'markdown' | 'text';

/**
 * A place in a file that is no script where something of OpenAI's is written. The span is exactly what is written: the name of a
 * variable, the characters of a value without its quotes, the host, the digits of a width. The symbol is always `''`.
 */
export interface ConfigUsage extends UsageBase {
  readonly kind: 'config';
  readonly format: ConfigFormat;
  /**
   * `env-name`: a variable, where it is set or referred to. `env-value`: what one is set to, by its own name OpenAI's or by what
   * it says. `host`, `model`: in any other value. `package`: a dependency or an install command. `vector-width`: a database
   * column as wide as OpenAI's embeddings. `dashboard-link`: where people are sent for an OpenAI key.
   */
  readonly role: 'env-name' | 'env-value' | 'host' | 'model' | 'package' | 'vector-width' | 'dashboard-link';
  /** The variable, the package, the key beside a value, or the column. */
  readonly name?: string;
  /** A URL, a model id, a version range or a width; never anything that may be a secret. */
  readonly text?: string;
  /** For an `env-value`: what kind of value stands there. */
  readonly value?: EnvEntryUsage['value'];
  /** True for an `env-name` that is kept elsewhere (a CI secret, a Kubernetes secret): to rename it here renames nothing there. */
  readonly remote?: true;
}

export type Usage =
  | ImportUsage
  | ClientUsage
  | RequestUsage
  | ModelUsage
  | EnvReadUsage
  | EnvEntryUsage
  | ManifestUsage
  | HostUsage
  | ConfigUsage
  | ResultUsage
  | StreamUsage
  | TypeUsage
  | ErrorUsage
  | TokenizerUsage
  | WidthUsage;
export type UsageKind = Usage['kind'];
export type UsageOf<K extends UsageKind> = Extract<Usage, { kind: K }>;

export interface ScanResult {
  readonly usages: readonly Usage[];
  readonly problems: readonly Problem[];
}
