/** The shape of `repoint.config.*`. What it says of providers is checked once more when it is put together with what is known. */
import { z } from 'zod';
import { APIS } from '../apis.js';
import { t } from '../messages/t.js';
import { PREFERENCES } from '../providers/preferences.js';
import { type ProviderConfig, providerConfigSchema } from './provider-config.js';

const to = z.string().min(1).describe("Where to move to: a provider's id or another name of it");
const region = z.string().min(1).describe("The provider's region; its main one by default");
const models = z
  .record(z.string(), z.string().min(1))
  .describe("Models to write in place of those that repoint would choose, by OpenAI's id");
const globs = z.array(z.string().min(1));

const idRule = () => t`an id has small letters, digits and dashes, and is not openai`;

const packageMove = z.strictObject({ to, region: region.optional(), models: models.optional() });

export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  to: to.optional(),
  region: region.optional(),
  models: models.optional(),
  prefer: z.enum(PREFERENCES).describe('Which model to take where several would do').optional(),
  rate: z.number().positive().describe('CNY per USD, to compare prices in both').optional(),
  include: globs.describe('Look only at these scripts: globs or folders, from the folder of this file').optional(),
  exclude: globs.describe('Leave these files out: globs or folders, from the folder of this file').optional(),
  api: z.literal('chat').describe('Write chat completions even where the provider has Responses').optional(),
  for: z
    .partialRecord(z.enum(APIS), z.string().min(1))
    .describe('APIs that go to another provider than the rest')
    .optional(),
  keep: z.array(z.enum(APIS)).describe('APIs that stay at OpenAI on a client of their own').optional(),
  upgradeSdk: z.boolean().describe('Lift version 3 of the openai package to the current client').optional(),
  sdk: z
    .enum(['openai-compatible', 'native'])
    .describe("Keep the openai package, or write the provider's own where it is alive")
    .optional(),
  dual: z.boolean().describe('Keep both providers, to be chosen by LLM_PROVIDER at run time').optional(),
  tests: z.boolean().describe('false leaves tests and examples as they are').optional(),
  docs: z.boolean().describe('false leaves documents as they are').optional(),
  packages: z
    .record(z.string().min(1), packageMove)
    .describe('Folders that go elsewhere, e.g. "packages/*": the first one that a file lies in counts')
    .optional(),
  providers: z
    .record(z.string().regex(/^(?!openai$)[a-z0-9-]+$/, { error: idRule }), providerConfigSchema)
    .describe('Providers of your own, and what you know better of those that come with repoint')
    .optional(),
});

/** What a configuration file holds. */
export type Config = Omit<z.input<typeof configSchema>, 'providers'> & {
  readonly providers?: Readonly<Record<string, ProviderConfig>> | undefined;
};

/** Gives an editor the types of a configuration; returns what it is given. */
export function defineConfig(config: Config): Config {
  return config;
}
