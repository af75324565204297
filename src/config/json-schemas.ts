/** The published JSON Schemas: for editors, and for people who check their files by other tools. */
import { z } from 'zod';
import { providerFields } from '../providers/schema.js';
import { configSchema } from './config-schema.js';
import { asFacts, type Facts, isFacts } from './merge-facts.js';
import { providerConfigSchema } from './provider-config.js';

/** The schema of `src/providers/<id>.json`. */
export function providerJsonSchema(): Facts {
  return { ...toJSONSchema(providerFields), title: 'What repoint knows of a provider' };
}

/** The schema of `repoint.config.json`. */
export function configJsonSchema(): Facts {
  const schema = toJSONSchema(configSchema, 'inline');
  const properties = asFacts(schema.properties);
  const known = asFacts(loosen(toJSONSchema(providerFields)));
  const providers = { ...asFacts(properties.providers), additionalProperties: customProvider(known) };
  return {
    ...schema,
    title: 'Configuration of repoint',
    properties: { ...properties, providers },
    $defs: known.$defs,
  };
}

const toJSONSchema = (schema: z.ZodType, reused: 'ref' | 'inline' = 'ref'): Facts =>
  z.toJSONSchema(schema, { io: 'input', reused, override: allowAnyScript }) as unknown as Facts;

/** Addresses of pages may have Chinese characters in them. */
function allowAnyScript({ jsonSchema }: { readonly jsonSchema: { format?: string } }): void {
  if (jsonSchema.format === 'uri') jsonSchema.format = 'iri';
}

/** Everything that can be said of a provider, and its short form. `whole` is the schema of a provider of which nothing is required. */
function customProvider(whole: Facts): Facts {
  const short = asFacts(toJSONSchema(providerConfigSchema, 'inline').properties);
  const { $schema: _, id: __, ...known } = asFacts(whole.properties);
  const resolve = (part: unknown): Facts => resolveReference(asFacts(part), whole);
  const api = resolve(resolve(known.apis).additionalProperties);
  const model = resolve(resolve(known.models).items);
  const fields = asFacts(model.properties);
  const width = { type: 'integer', exclusiveMinimum: 0 };
  const shortModel = {
    ...model,
    properties: { ...fields, embedding: { anyOf: [width, fields.embedding] } },
    required: ['id'],
  };
  return {
    type: 'object',
    properties: {
      ...known,
      ...short,
      key: { ...describe(short.key), anyOf: [{ type: 'string' }, known.key] },
      apis: {
        ...resolve(known.apis),
        ...describe(short.apis),
        additionalProperties: { anyOf: [{ type: 'boolean' }, api] },
      },
      models: { ...describe(short.models), type: 'array', items: { anyOf: [{ type: 'string' }, shortModel] } },
    },
    additionalProperties: false,
  };
}

const describe = (schema: unknown): Facts => ({ description: asFacts(schema).description });

/** What a `$ref` stands for. */
function resolveReference(part: Facts, whole: Facts): Facts {
  const [, name] = /^#\/\$defs\/(.+)$/.exec(String(part.$ref ?? '')) ?? [];
  return name === undefined ? part : resolveReference(asFacts(asFacts(whole.$defs)[name]), whole);
}

/** The same schema with nothing required. */
function loosen(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(loosen);
  if (!isFacts(schema)) return schema;
  const entries = Object.entries(schema).filter(([name, value]) => !(name === 'required' && Array.isArray(value)));
  return Object.fromEntries(entries.map(([name, value]) => [name, loosen(value)]));
}
