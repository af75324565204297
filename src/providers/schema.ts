/** The shape of `src/providers/<id>.json`: what is known of a provider, each fact with its source and its date. */
import { z } from 'zod';
import { APIS } from '../apis.js';
import { errors, quirks, reasoning, sends, streaming } from './behaviour-schema.js';
import { findBrokenReferences } from './check-references.js';
import { api, date, sdk, sourced } from './facts-schema.js';
import { frameworkPackage } from './framework-schema.js';
import { known, longer, model, unitPrice } from './model-schema.js';
import { choices, key, parameters, region } from './region-schema.js';

export type { ApiFact, ExampleRequest, ParameterFact, SdkFact } from './facts-schema.js';
export type { FrameworkPackage } from './framework-schema.js';
export type { PriceFact, ProviderModel } from './model-schema.js';
export type { Region } from './region-schema.js';

/** The fields alone: what is missing from data that is yet to be put together shows only in the whole. */
export const providerFields = z.strictObject({
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
  errors,
  streaming,
  reasoning,
  /** Packages of its own for frameworks, where one is maintained; without one the general package of the framework serves. */
  frameworks: z.strictObject({ 'ai-sdk': frameworkPackage.optional() }).default({}),
  models: z.array(model).min(1),
  /** What can be used without paying. */
  free: z.array(z.strictObject({ text: z.string(), models: z.array(z.string()).optional(), ...sourced })).default([]),
  choices,
  sdks: z.array(sdk).min(1),
  /** Behaviour that no other field holds. `where`: what of a call site it concerns, so that only those sites hear of it. */
  quirks,
  /** Fields of the provider's own without which a call does not do what it does at OpenAI. */
  sends,
});
export type ProviderData = z.infer<typeof providerFields>;

/** Refuses names that lead nowhere as well, with the path to each. */
export const providerSchema = providerFields.superRefine((provider, context) => {
  for (const { path, message } of findBrokenReferences(provider)) context.addIssue({ code: 'custom', path, message });
});

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
        .strictObject({
          input: z.number(),
          output: z.number().optional(),
          cachedInput: z.number().optional(),
          longer: longer.optional(),
        })
        .optional(),
      unitPrices: z.array(unitPrice).optional(),
      shutdown: date.optional(),
      source: z.string(),
    }),
  ),
});
export type OpenAIData = z.infer<typeof openaiSchema>;
