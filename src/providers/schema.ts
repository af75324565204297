/** The shape of `src/providers/<id>.json`: what is known of a provider, each fact with its source and its date. */
import { z } from 'zod';
import { APIS } from '../apis.js';
import { api, date, parameter, sdk, sourced } from './facts-schema.js';
import { known, model } from './model-schema.js';

export type { ApiFact, ExampleRequest, ParameterFact, SdkFact } from './facts-schema.js';
export type { PriceFact, ProviderModel } from './model-schema.js';

/** By API, then by OpenAI's name of the parameter. Message roles are `role`'s values, types of content parts `content`'s. */
const parameters = z.strictObject({
  chat: z.record(z.string(), parameter),
  embeddings: z.record(z.string(), parameter),
  /** Where the provider has a Responses API of OpenAI's shape and says something of its own about it. */
  responses: z.record(z.string(), parameter).optional(),
  /** Of the calls that make new pictures, speech and transcripts, where they have OpenAI's shape. */
  images: z.record(z.string(), parameter).optional(),
  speech: z.record(z.string(), parameter).optional(),
  transcriptions: z.record(z.string(), parameter).optional(),
});

/** Which model to write for which need: ids of models of the same file that can be asked today. */
const choices = z.strictObject({
  flagship: z.string().nullable(),
  fast: z.string().nullable(),
  reasoning: z.string().nullable(),
  vision: z.string().nullable(),
  embedding: z.string().nullable(),
  /** For the APIs that have OpenAI's shape. */
  image: z.string().nullable(),
  speech: z.string().nullable(),
  transcription: z.string().nullable(),
});

/** How a request proves who sends it. */
const key = z.strictObject({
  /** The environment variable that the vendor's own pages use. */
  env: z.string(),
  /** Others that belong to it, where one is not enough: a secret that signs. */
  with: z.array(z.string()).default([]),
  alternatives: z.array(z.string()).default([]),
  baseURLEnv: z.string(),
  /** `bearer`: sent as it is. `jwt`: a token is signed with it, which the OpenAI client cannot do. */
  scheme: z.enum(['bearer', 'jwt']).default('bearer'),
  /** How a key looks, for people. */
  format: z.string(),
  /** Where to get one. */
  console: z.url().optional(),
  ...sourced,
});

const region = z.strictObject({
  baseURL: z.url(),
  /** Other living base URLs of the same provider: a client that points at one has already moved. */
  alsoKnownAs: z.array(z.string()).default([]),
  /** Base URLs of the provider that are shut: a client that points at one has to move, as one of OpenAI's has. */
  retired: z.array(z.strictObject({ url: z.string(), on: date.optional(), note: z.string().optional() })).default([]),
  /** Where the region differs from the rest of the file: what is said here wins (`in-region.ts`). */
  key: key.optional(),
  choices: choices.partial().optional(),
  parameters: parameters.partial().optional(),
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
  key,
  apis: z.record(z.enum(APIS), api),
  parameters,
  /** In which forms a picture comes back; the first one when nothing is asked for. */
  imageAnswers: z.strictObject({ forms: z.array(z.enum(['url', 'b64_json'])).min(1), ...sourced }).optional(),
  finishReasons: z.strictObject({ values: z.array(z.string()), ...sourced }),
  errors: z.strictObject({
    /** A dotted path to the message in an error body. */
    messagePath: z.string(),
    statuses: z.record(z.string(), z.string()),
    /** Set where a failure may arrive with status 200: what tells it from an answer, and what its codes mean. */
    inAnswer: z
      .strictObject({
        codePath: z.string(),
        ok: z.union([z.number(), z.string()]),
        messagePath: z.string(),
        codes: z.record(z.string(), z.string()),
      })
      .optional(),
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
    /** Models that differ: `off: null` where one cannot be kept from it. */
    models: z
      .record(
        z.string(),
        z.strictObject({
          field: z.string().nullable().optional(),
          onByDefault: known.optional(),
          off: z.record(z.string(), z.json()).nullable().optional(),
        }),
      )
      .optional(),
    ...sourced,
  }),
  /** Packages of its own for frameworks, where one is maintained; without one the general package of the framework serves. */
  frameworks: z.strictObject({ 'ai-sdk': frameworkPackage.optional() }).default({}),
  models: z.array(model).min(1),
  /** What can be used without paying. */
  free: z.array(z.strictObject({ text: z.string(), models: z.array(z.string()).optional(), ...sourced })).default([]),
  choices,
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
