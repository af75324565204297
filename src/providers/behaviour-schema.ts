/** The shapes of how a provider behaves: errors, streams, reasoning, what a call has to send, and what no other field holds. */
import { z } from 'zod';
import { sourced } from './facts-schema.js';
import { known } from './model-schema.js';

/** The only regions and models that something is said of; all of them where nothing is said. */
const only = {
  regions: z.array(z.string()).min(1).optional(),
  models: z.array(z.string()).min(1).optional(),
};

export const errors = z.strictObject({
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
});

export const streaming = z.strictObject({
  usage: z.enum(['on-request', 'always', 'unverified']),
  /** True when the usage arrives in a last chunk whose `choices` is empty. */
  usageOnlyChunk: known,
  ...sourced,
});

export const reasoning = z.strictObject({
  /** The message field with the reasoning text. */
  field: z.string().nullable(),
  onByDefault: known,
  /** What to send with a request to turn it off. */
  off: z.record(z.string(), z.json()).optional(),
  /** The limits that do not count it, by OpenAI's names of the parameters; every other one does. */
  uncounted: z.array(z.string()).optional(),
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
});

export const quirks = z.array(
  z.strictObject({
    id: z.string(),
    where: z.enum(['any', 'stream', 'tools', 'json', 'embeddings', 'vision', 'sampling']),
    text: z.string(),
    ...only,
    ...sourced,
  }),
);

export const sends = z
  .array(
    z.strictObject({
      where: z.enum(['any', 'tools', 'json']),
      fields: z.record(z.string(), z.json()),
      /** What happens without them: one sentence. */
      why: z.string(),
      ...only,
      ...sourced,
    }),
  )
  .default([]);
