/** The shape of `src/providers/<id>.json`: what is known of a provider, each fact with its source and its date. */
import { z } from 'zod';
import { APIS } from '../apis.js';

const date = z.iso.date();

/** Every fact carries this. `evidence` says how it is known: somebody called the API, a vendor page, an SDK, or by deduction. */
const sourced = {
  source: z.url(),
  date,
  evidence: z.enum(['live', 'doc', 'sdk', 'inferred']).default('doc'),
  note: z.string().optional(),
};

/** What happens to a parameter that is sent as OpenAI spells it. */
const parameterFact = z.discriminatedUnion('support', [
  z.strictObject({ support: z.literal('accepts'), ...sourced }),
  z.strictObject({
    support: z.literal('range'),
    /** Inclusive limits of a number. */
    min: z.number().optional(),
    max: z.number().optional(),
    /** The only values taken, where it is an enumeration. */
    allowed: z.array(z.string()).min(1).optional(),
    /** The value to write for one that is not allowed, where the vendor names one. */
    mapped: z.record(z.string(), z.string()).optional(),
    /** The longest array taken. */
    maxItems: z.int().positive().optional(),
    /** True when a lone string has to become an array of one. */
    arrayOnly: z.boolean().optional(),
    ...sourced,
  }),
  z.strictObject({
    support: z.literal('rename'),
    to: z.string(),
    /** What the provider does with the old name. */
    otherwise: z.enum(['rejects', 'ignores', 'unverified']),
    ...sourced,
  }),
  z.strictObject({ support: z.literal('ignores'), ...sourced }),
  z.strictObject({
    support: z.literal('rejects'),
    /** True when leaving it out can change what the model answers: then a person decides. */
    changesOutput: z.boolean(),
    ...sourced,
  }),
  z.strictObject({ support: z.literal('unverified'), ...sourced }),
]);
export type ParameterFact = z.infer<typeof parameterFact>;

/** A parameter, and facts for single values of it, e.g. `response_format` with `json_schema`. */
const parameter = z.strictObject({
  fact: parameterFact,
  /** Keyed by the value, or by the value of its `type`. */
  values: z.record(z.string(), parameterFact).optional(),
});

const api = z.strictObject({
  support: z.enum(['yes', 'no', 'unverified']),
  /** `own`: it exists under another path or body, so the OpenAI client cannot be pointed at it. */
  shape: z.enum(['openai', 'own', 'none']),
  /** What to use instead, or how the own shape is reached: one sentence for a person. */
  instead: z.string().optional(),
  ...sourced,
});
export type ApiFact = z.infer<typeof api>;

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
  }),
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
    ...sourced,
  }),
  models: z.array(model).min(1),
  /** Which model to write for which need. Every id is a current model of this file. */
  choices: z.strictObject({
    flagship: z.string(),
    fast: z.string(),
    reasoning: z.string(),
    vision: z.string().nullable(),
    embedding: z.string().nullable(),
  }),
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
