/** The shapes of single facts about a provider. Every one carries its source and its date. */
import { z } from 'zod';

export const date = z.iso.date();

/**
 * Every fact carries this. `evidence` says how it is known: somebody called the API, a vendor page, an SDK, or by deduction;
 * `unverified`: one source alone says so, or sources disagree, which `note` tells. Such a fact never decides an edit by itself.
 */
export const sourced = {
  source: z.url(),
  date,
  evidence: z.enum(['live', 'doc', 'sdk', 'inferred', 'unverified']).default('doc'),
  note: z.string().optional(),
};

/** What happens to a parameter that is sent as OpenAI spells it. */
const parameterFact = z.discriminatedUnion('support', [
  z.strictObject({
    support: z.literal('accepts'),
    /** Of a part of a message: set where it has to bring its bytes along, since nothing is fetched from the web. */
    urls: z.literal('data-only').optional(),
    /** True where `note` says how it has to be written otherwise than for OpenAI. */
    heed: z.literal(true).optional(),
    ...sourced,
  }),
  z.strictObject({
    support: z.literal('range'),
    /** Inclusive limits of a number. */
    min: z.number().optional(),
    max: z.number().optional(),
    /** The only values taken, where it is an enumeration. */
    allowed: z.array(z.string()).min(1).optional(),
    /** The value to write for one that is not allowed, where the vendor names one. */
    mapped: z.record(z.string(), z.string()).optional(),
    /** The value to write for any other one, where the call has to say something: the voice that the vendor uses by default. */
    fallback: z.string().optional(),
    /** The value to write where the call says nothing, since the vendor then does something else than OpenAI. */
    whenAbsent: z.string().optional(),
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
const parameterFacts = z.strictObject({
  fact: parameterFact,
  /** Keyed by the value, or by the value of its `type`. */
  values: z.record(z.string(), parameterFact).optional(),
});

export const parameter = z.strictObject({
  ...parameterFacts.shape,
  /** Where single models differ, by their ids: what is said there wins for them. */
  models: z.record(z.string(), parameterFacts.partial()).optional(),
});

/** A request of an API of the vendor's own shape, to be copied. */
const exampleRequest = z.strictObject({
  method: z.enum(['GET', 'POST']),
  /** Below the base URL, which `..` leads out of. */
  path: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.json().optional(),
});
export type ExampleRequest = z.infer<typeof exampleRequest>;

export const api = z.strictObject({
  support: z.enum(['yes', 'no', 'unverified']),
  /** `own`: it exists under another path or body, so the OpenAI client cannot be pointed at it. */
  shape: z.enum(['openai', 'own', 'none']),
  /** The only models that serve it. */
  models: z.array(z.string()).min(1).optional(),
  /** What to use instead, how the own shape is reached, or what a call of OpenAI's shape still needs: one sentence for a person. */
  instead: z.string().optional(),
  /** How the own shape is asked, in order: a task is submitted, then polled. */
  example: z.array(exampleRequest).min(1).optional(),
  ...sourced,
});
export type ApiFact = z.infer<typeof api>;

/** How a package of a provider's own asks for a chat completion, vectors or pictures. */
const sdkCall = z.strictObject({
  /** The method of a client. */
  method: z.string(),
  /** From OpenAI's parameters to its own; every other one is dropped without a word. Absent where it hands on what it is given. */
  parameters: z.record(z.string(), z.string()).optional(),
  /** Set where the model is no parameter, but an argument behind them. */
  model: z.literal('argument').optional(),
  /** Whether a stream comes as chunks to loop over, or as it is on the wire; absent where there is none. */
  stream: z.enum(['chunks', 'wire']).optional(),
  /** What its types take, where that is less than it sends: texts as messages, or nothing without parameters that nobody needs. */
  typedFor: z.enum(['texts', 'nothing']).optional(),
});

/** A package for Node that speaks to the provider in words of its own, and whether it still does. */
export const sdk = z.strictObject({
  name: z.string(),
  /** `null` where the vendor publishes none. */
  npm: z.string().nullable(),
  status: z.enum(['alive', 'dead', 'none']),
  /** The range to write into package.json. */
  range: z.string().optional(),
  /** The day on which it stopped to work. */
  since: date.optional(),
  /** Its words for what the `openai` package does, where code is written for it. */
  words: z
    .strictObject({
      className: z.string(),
      /** From OpenAI's options of a client to its own; it takes no other. */
      options: z.record(z.string(), z.string()),
      /** Options of its own that every client has to be given. */
      always: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
      /** Where its base URL is the whole URL of a call: the path behind the provider's base URL. */
      path: z.string().optional(),
      /** Its methods by what they ask for; it has none for what is not here. */
      calls: z.partialRecord(z.enum(['chat', 'embeddings', 'images']), sdkCall),
      /** What a refused call throws, as the end of a sentence. */
      errors: z.string(),
      /** The path to the text in what a refused call throws. */
      errorMessage: z.string(),
    })
    .optional(),
  ...sourced,
});
export type SdkFact = z.infer<typeof sdk>;
