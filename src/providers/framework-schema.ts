/** The shape of a package that speaks to a provider inside a framework. */
import { z } from 'zod';
import { sourced } from './facts-schema.js';

/** A package that speaks to the provider inside a framework. */
export const frameworkPackage = z.strictObject({
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
