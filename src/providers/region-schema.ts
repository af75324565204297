/** The shapes of what can differ by region: address, key, parameters, and the choice of models. */
import { z } from 'zod';
import { APIS } from '../apis.js';
import { api, date, parameter, sourced } from './facts-schema.js';

/** By API, then by OpenAI's name of the parameter. Message roles are `role`'s values, types of content parts `content`'s. */
export const parameters = z.strictObject({
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
export const choices = z.strictObject({
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
export const key = z.strictObject({
  /** The environment variable that the vendor's own pages use. */
  env: z.string(),
  /** Others that belong to it, where one is not enough: a secret that signs. */
  with: z.array(z.string()).default([]),
  alternatives: z.array(z.string()).default([]),
  baseURLEnv: z.string(),
  /** `bearer`: sent as it is. `jwt`: a token is signed with it, which the OpenAI client cannot do. */
  scheme: z.enum(['bearer', 'jwt']).default('bearer'),
  /** Set where a JWT opens the API too: it names what stands before the key's dot, and is signed (HS256) with what stands behind. */
  signed: z.literal('id.secret').optional(),
  /** How a key looks, for people. */
  format: z.string(),
  /** Where to get one. */
  console: z.url().optional(),
  ...sourced,
});

const retiredBase = z.strictObject({
  url: z.string(),
  on: date.optional(),
  /** Set where requests were none of OpenAI's shape: a call has to be written anew, and no edit moves its client. */
  shape: z.literal('own').optional(),
  note: z.string().optional(),
});

export const region = z.strictObject({
  baseURL: z.url(),
  /** Other living base URLs of the same provider: a client that points at one has already moved. */
  alsoKnownAs: z.array(z.string()).default([]),
  /** Base URLs of the provider that are shut: a client that points at one has to move, as one of OpenAI's has. */
  retired: z.array(retiredBase).default([]),
  /** Where the region differs from the rest of the file: what is said here wins (`in-region.ts`). */
  key: key.optional(),
  apis: z.partialRecord(z.enum(APIS), api).optional(),
  choices: choices.partial().optional(),
  parameters: parameters.partial().optional(),
  ...sourced,
});
export type Region = z.infer<typeof region>;
