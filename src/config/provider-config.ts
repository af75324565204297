/** The short form of a provider in a configuration. Whatever else it says is spelt as in `src/providers/*.json`. */
import { z } from 'zod';
import { APIS } from '../apis.js';
import { t } from '../messages/t.js';
import type { providerFields } from '../providers/schema.js';

const shortModel = z.looseObject({
  id: z.string().min(1),
  embedding: z
    .union([z.int().positive(), z.looseObject({})])
    .describe('The width of its vectors, or all that is known of them')
    .optional(),
});

const short = {
  extends: z.string().min(1).describe('A provider that repoint knows: what is not said here is as there').optional(),
  baseURL: z
    .url({ protocol: /^https?$/, error: () => t`must be a URL that starts with http:// or https://` })
    .describe('Where it answers in the shape of OpenAI: what comes before /chat/completions')
    .optional(),
  key: z
    .union([
      z.string().regex(/^[A-Za-z_]\w*$/, { error: () => t`must be the name of an environment variable` }),
      z.looseObject({}),
    ])
    .describe('The environment variable that holds the key, or all that is known of keys')
    .optional(),
  apis: z
    .partialRecord(z.enum(APIS), z.union([z.boolean(), z.looseObject({})]))
    .describe('What it answers in the shape of OpenAI: true or false by API, or all that is known of one')
    .optional(),
  models: z
    .array(z.union([z.string().min(1), shortModel]))
    .describe('The models that it serves; the first chat model is the one to write where no other fits better')
    .optional(),
};

export const providerConfigSchema = z.looseObject(short);
export type ParsedProviderConfig = z.infer<typeof providerConfigSchema>;

type Fields = z.input<typeof providerFields>;
type ModelFields = Fields['models'][number];

type DeepPartial<T> = T extends readonly (infer Item)[]
  ? readonly DeepPartial<Item>[]
  : T extends object
    ? { readonly [K in keyof T]?: DeepPartial<T[K]> | undefined }
    : T;

/** A model: its id, and what is known of it. */
export type ModelConfig =
  | string
  | ({
      readonly id: string;
      readonly embedding?: number | DeepPartial<ModelFields['embedding']> | undefined;
    } & DeepPartial<Omit<ModelFields, 'id' | 'embedding'>>);

/** A provider of one's own, or what is known better of one that comes with repoint. */
export type ProviderConfig = {
  readonly extends?: string | undefined;
  readonly baseURL?: string | undefined;
  readonly key?: string | DeepPartial<Fields['key']> | undefined;
  readonly apis?:
    | { readonly [K in keyof Fields['apis']]?: boolean | DeepPartial<Fields['apis'][K]> | undefined }
    | undefined;
  readonly models?: readonly ModelConfig[] | undefined;
} & DeepPartial<Omit<Fields, 'id' | 'key' | 'apis' | 'models'>>;
