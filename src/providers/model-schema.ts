/** The shape of one model of a provider: what it can do, what it costs, and how long it lives. */

import { z } from 'zod';
import { t } from '../messages/t.js';
import { date, sourced } from './facts-schema.js';

/** Per million tokens. */
const amounts = {
  input: z.number().nonnegative(),
  output: z.number().nonnegative(),
  cachedInput: z.number().nonnegative().optional(),
};

const clock = z.string().regex(/^(?:[01]\d|2[0-4]):[0-5]\d$/);
const timeZone = z
  .string()
  .refine(isTimeZone, { error: () => t`no time zone has this name: write one as Asia/Shanghai` });

/** What longer requests cost, by the number of input tokens above which it holds; ascending. */
export const longer = z
  .array(z.strictObject({ above: z.int().positive(), ...amounts }))
  .refine(isAscending, { error: () => t`from the lowest number of tokens to the highest` });

const price = z.strictObject({
  currency: z.enum(['CNY', 'USD']),
  ...amounts,
  longer: longer.optional(),
  /** What it costs at busy hours, `from` to `to` of a day in `timeZone`; the amounts above are those of the other hours. */
  peak: z
    .strictObject({
      days: z.enum(['weekdays', 'every-day']),
      hours: z.array(z.strictObject({ from: clock, to: clock })).min(1),
      timeZone,
      ...amounts,
    })
    .optional(),
  /** True where it was converted from a price in another currency, or taken over from a model like it. */
  derived: z.boolean().optional(),
  note: z.string().optional(),
});
export type PriceFact = z.infer<typeof price>;

/** What is not counted in tokens. */
export const unitPrice = z.strictObject({
  currency: z.enum(['CNY', 'USD']),
  per: z.enum(['image', 'second', 'minute', 'hour', 'thousand-characters', 'video', 'request']),
  amount: z.number().nonnegative(),
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
export const known = z.boolean().nullable();

export const model = z.strictObject({
  id: z.string(),
  kind: z.enum(MODEL_KINDS),
  /** How the vendor places it; only tiered models are ever chosen. */
  tier: z.enum(['flagship', 'balanced', 'fast', 'free']).optional(),
  /** Tokens in and out together. */
  window: z.int().positive().nullable(),
  maxOutput: z.int().positive().nullable(),
  prices: z.array(price),
  unitPrices: z.array(unitPrice).optional(),
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
      /** Texts of one call. */
      maxBatch: z.int().positive().optional(),
      /** Tokens of one text. */
      maxInput: z.int().positive().optional(),
    })
    .optional(),
  /** The only regions that serve it. */
  regions: z.array(z.string()).min(1).optional(),
  /** `preview`: can be asked, but the vendor promises nothing. `deprecated`: still answers, a `successor` is named. */
  status: z.enum(['current', 'preview', 'deprecated', 'retired']),
  /** The day from which it does not answer; it may lie ahead. */
  retiredOn: date.optional(),
  successor: z.string().optional(),
  ...sourced,
});
export type ProviderModel = z.infer<typeof model>;

function isAscending(tiers: readonly { above: number }[]): boolean {
  return tiers.every(({ above }, index) => above > (tiers[index - 1]?.above ?? 0));
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
