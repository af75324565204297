/** The shape of `src/providers/<id>.json`: what is known of a provider, each fact with its source and its date. */
import { z } from 'zod';
import { APIS } from '../apis.js';
import { api, date, parameter, sdk, sourced } from './facts-schema.js';

export type { ApiFact, ExampleRequest, ParameterFact, SdkFact } from './facts-schema.js';

const price = z.strictObject({
  currency: z.enum(['CNY', 'USD']),
  /** Per million tokens. */
  input: z.number().nonnegative(),
  output: z.number().nonnegative(),
  cachedInput: z.number().nonnegative().optional(),
  note: z.string().optional(),
});

const MODEL_KINDS = [
  'chat',
  'embedding',
  'image',
  'speech',
  'transcription',
  'moderation',
  'video',
  'realtime',
  'rerank',
  'other',
] as const;

/** `true`, `false`, or `null` where nothing reliable was found. */
const known = z.boolean().nullable();

const model = z.strictObject({
  id: z.string(),
  kind: z.enum(MODEL_KINDS),
  /** How the vendor places it; only tiered models are ever chosen. */
  tier: z.enum(['flagship', 'balanced', 'fast', 'free']).optional(),
  window: z.int().positive().nullable(),
  maxOutput: z.int().positive().nullable(),
  prices: z.array(price),
  tools: known,
  jsonObject: known,
  jsonSchema: known,
  vision: known,
  /** Set where it is known whether chat messages may carry audio. */
  audio: z.boolean().optional(),
  reasoning: known,
  embedding: z
    .strictObject({
      dimensions: z.array(z.int().positive()).min(1),
      default: z.int().positive(),
      maxBatch: z.int().positive().optional(),
    })
    .optional(),
  status: z.enum(['current', 'deprecated', 'retired']),
  retiredOn: date.optional(),
  successor: z.string().optional(),
  ...sourced,
});
export type ProviderModel = z.infer<typeof model>;

const region = z.strictObject({
  baseURL: z.url(),
  /** Other living base URLs of the same provider: a client that points at one has already moved. */
  alsoKnownAs: z.array(z.string()).default([]),
  /** Base URLs of the provider that are shut: a client that points at one has to move, as one of OpenAI's has. */
  retired: z.array(z.strictObject({ url: z.string(), on: date.optional(), note: z.string().optional() })).default([]),
  ...sourced,
});
export type Region = z.infer<typeof region>;

/** A package that speaks to the provider inside a framework. */
const frameworkPackage = z.strictObject({
  package: z.string(),
  /** The function that makes a provider with settings, e.g. `createDeepSeek`. */
  factory: z.string(),
  /** The provider that it exports ready-made; also the key of `providerOptions` that it reads. */
  instance: z.string(),
  /** What the ready-made one takes its key from. */
  keyEnv: z.string(),
  /** The range to write, by the major of the framework; it does not exist for others. */
  majors: z.record(z.string().regex(/^\d+$/), z.string()),
  /** By region, the settings that have to be written since the package's defaults lead elsewhere. It serves no other region. */
  settings: z.record(z.string(), z.record(z.string(), z.url())),
  /** The member that gives a model, by API; a bare call gives a chat model. An API without one is not served. */
  members: z.strictObject({ chat: z.string(), embeddings: z.string().optional() }),
  /** From the vendor's options of OpenAI's package to those that this one knows. */
  options: z.record(z.string(), z.string()),
  ...sourced,
});
export type FrameworkPackage = z.infer<typeof frameworkPackage>;

export const providerSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  nameZh: z.string(),
  company: z.string(),
  /** Other names people type after `--to`. */
  aliases: z.array(z.string()),
  asOf: date,
  /** After this day the facts warn instead of deciding silently. */
  staleAfter: date,
  defaultRegion: z.string(),
  regions: z.record(z.string(), region),
  key: z.strictObject({
    /** The environment variable that the vendor's own pages use. */
    env: z.string(),
    alternatives: z.array(z.string()).default([]),
    baseURLEnv: z.string(),
    /** How a key looks, for people. */
    format: z.string(),
    /** Where to get one. */
    console: z.url().optional(),
    ...sourced,
  }),
  apis: z.record(z.enum(APIS), api),
  /** By API, then by OpenAI's name of the parameter. Message roles are `role`'s values, types of content parts `content`'s. */
  parameters: z.strictObject({
    chat: z.record(z.string(), parameter),
    embeddings: z.record(z.string(), parameter),
    /** Where the provider has a Responses API of OpenAI's shape and says something of its own about it. */
    responses: z.record(z.string(), parameter).optional(),
    /** Of the calls that make new pictures, speech and transcripts, where they have OpenAI's shape. */
    images: z.record(z.string(), parameter).optional(),
    speech: z.record(z.string(), parameter).optional(),
    transcriptions: z.record(z.string(), parameter).optional(),
  }),
  /** In which forms a picture comes back; the first one when nothing is asked for. */
  imageAnswers: z.strictObject({ forms: z.array(z.enum(['url', 'b64_json'])).min(1), ...sourced }).optional(),
  finishReasons: z.strictObject({ values: z.array(z.string()), ...sourced }),
  errors: z.strictObject({
    /** A dotted path to the message in an error body. */
    messagePath: z.string(),
    statuses: z.record(z.string(), z.string()),
    ...sourced,
  }),
  streaming: z.strictObject({
    usage: z.enum(['on-request', 'always', 'unverified']),
    /** True when the usage arrives in a last chunk whose `choices` is empty. */
    usageOnlyChunk: known,
    ...sourced,
  }),
  reasoning: z.strictObject({
    /** The message field with the reasoning text. */
    field: z.string().nullable(),
    onByDefault: known,
    /** What to send with a request to turn it off. */
    off: z.record(z.string(), z.json()).optional(),
    ...sourced,
  }),
  /** Packages of its own for frameworks, where one is maintained; without one the general package of the framework serves. */
  frameworks: z.strictObject({ 'ai-sdk': frameworkPackage.optional() }).default({}),
  models: z.array(model).min(1),
  /** Which model to write for which need. Every id is a current model of this file. */
  choices: z.strictObject({
    flagship: z.string(),
    fast: z.string(),
    reasoning: z.string(),
    vision: z.string().nullable(),
    embedding: z.string().nullable(),
    /** For the APIs that have OpenAI's shape. */
    image: z.string().nullable(),
    speech: z.string().nullable(),
    transcription: z.string().nullable(),
  }),
  sdks: z.array(sdk).min(1),
  /** Behaviour that no other field holds. `where`: what of a call site it concerns, so that only those sites hear of it. */
  quirks: z.array(
    z.strictObject({
      id: z.string(),
      where: z.enum(['any', 'stream', 'tools', 'json', 'embeddings', 'vision', 'sampling']),
      text: z.string(),
      ...sourced,
    }),
  ),
});
export type ProviderData = z.infer<typeof providerSchema>;

/** `src/providers/openai.json`: the ids that code is moved away from. */
export const openaiSchema = z.strictObject({
  asOf: date,
  source: z.url(),
  models: z.array(
    z.strictObject({
      id: z.string(),
      tier: z.string(),
      window: z.int().positive().nullable(),
      vision: known,
      reasoning: z.boolean(),
      /** The width of the vectors, for embeddings. */
      dimensions: z.int().positive().optional(),
      price: z
        .strictObject({ input: z.number(), output: z.number().optional(), cachedInput: z.number().optional() })
        .optional(),
      shutdown: date.optional(),
      source: z.string(),
    }),
  ),
});
export type OpenAIData = z.infer<typeof openaiSchema>;
