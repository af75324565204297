/**
 * What the scan finds: places where the code depends on OpenAI, described so that rules need no syntax tree.
 * Everything here is plain data (it goes into plan.json) and knows no provider.
 */

import type { Api } from '../apis.js';
import type { Problem } from '../discover/problem.js';
import type { AzureClient } from './azure-client.js';
import type { ImportUsage, ReceiverImport } from './import-usage.js';
import type { ModelUsage } from './model-usage.js';
import type { ModelUse } from './model-use.js';
import type { ObjectShape, Property } from './object-shape.js';
import type { Place } from './place.js';
import type { RegistryUsage } from './registry-usage.js';
import type { ErrorUsage, ResultUsage, StreamUsage, TokenizerUsage, TypeUsage, WidthUsage } from './result-usage.js';
import type {
  ConfigUsage,
  EnvEntryUsage,
  EnvNameUsage,
  EnvReadUsage,
  HostUsage,
  KeyFormatUsage,
  ManifestUsage,
  SwitchUsage,
} from './setting-usage.js';
import type { UsageBase } from './usage-base.js';
import type { V3Client } from './v3-client.js';
import type { Value } from './value.js';

export type { Api } from '../apis.js';
export type { Problem, SkipReason } from '../discover/problem.js';
export type { AzureClient, AzureCredential, Orphan } from './azure-client.js';
export type { HostMock } from './host-mock.js';
export type { ImportUsage, ReceiverImport } from './import-usage.js';
export type { ImportedBinding } from './imported-binding.js';
export type { ModelPurpose, ModelUsage } from './model-usage.js';
export type { ModelUse } from './model-use.js';
export type { ObjectLiteral, ObjectShape, Property, ValueType } from './object-shape.js';
export type { Place, Span } from './place.js';
export type { RegistryFact, RegistryMember, RegistryUsage } from './registry-usage.js';
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
export type { SchemaHelper } from './schema-helper.js';
export type {
  ConfigFormat,
  ConfigReader,
  ConfigUsage,
  EnvEntryUsage,
  EnvNameUsage,
  EnvReadUsage,
  HostUsage,
  KeyFormatUsage,
  ManifestUsage,
  SwitchUsage,
} from './setting-usage.js';
export type { Confidence, Route, UsageBase } from './usage-base.js';
export type { V3Api, V3Client } from './v3-client.js';
export type { Leaf, Piece, Value } from './value.js';

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
  /** Set for a client of Azure. */
  readonly azure?: AzureClient;
  /** Set for a client of version 3 of the SDK. */
  readonly v3?: V3Client;
  /** The name of the function that makes it, as the file writes it, to call another: `createOpenAI`. Absent behind a namespace. */
  readonly makerPlace?: Place;
  /** The module that the class comes from, for a route whose classes have come from several. */
  readonly module?: string;
  /** What the second argument holds, where that takes options too: LangChain's `{ basePath }`. */
  readonly secondOptions?: ObjectShape;
  /** Where statements can stand that have to run before it is made, behind the imports of its file (start equals end). */
  readonly setupPlace?: Place;
  /** What `Instructor({ client, mode })` is given beside the client: it decides how requests are made. */
  readonly instructor?: ObjectShape;
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
  /** Set where what the call is made on comes from another module. */
  readonly receiver?: ReceiverImport;
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
  /** How the call is written, for a route whose arguments have to be written another way. */
  readonly call?: CallPlaces;
  /** For a route where a model is asked for first and used later: the calls that it is handed to. */
  readonly uses?: readonly ModelUse[];
  /** What stands behind the model id where it is asked for, in the library's own words: `openai('gpt-4o', { user })`. */
  readonly settings?: ObjectShape;
}

/** The arguments of a call, and whether it is awaited where it stands. */
export interface CallPlaces {
  /** What stands between the parentheses. */
  readonly inside: Place;
  readonly arguments: readonly Place[];
  readonly awaited: boolean;
  /** Options of the library's own, which are no parameters: a signal to abort, extensions. */
  readonly ownOptions?: readonly Property[];
  /** What it is given behind its parameters, for the transport: `{ responseType: 'stream' }`. */
  readonly transport?: ObjectShape;
}

export type Usage =
  | ImportUsage
  | ClientUsage
  | RequestUsage
  | ModelUsage
  | RegistryUsage
  | EnvReadUsage
  | EnvNameUsage
  | KeyFormatUsage
  | EnvEntryUsage
  | ManifestUsage
  | HostUsage
  | ConfigUsage
  | ResultUsage
  | StreamUsage
  | TypeUsage
  | ErrorUsage
  | TokenizerUsage
  | WidthUsage
  | SwitchUsage;
export type UsageKind = Usage['kind'];
export type UsageOf<K extends UsageKind> = Extract<Usage, { kind: K }>;

export interface ScanResult {
  readonly usages: readonly Usage[];
  readonly problems: readonly Problem[];
}
