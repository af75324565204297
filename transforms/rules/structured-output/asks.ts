import { isParsed, typeOf } from '../../../src/plan/needs.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { ParameterFact, ProviderData } from '../../../src/providers/schema.js';
import { lastOf } from '../../../src/scan/client-options.js';
import type { Property, UsageOf } from '../../../src/scan/usage.js';

/** What the provider says of answers by a schema, where it refuses to give them. */
export function refusalOf(provider: ProviderData): ParameterFact | undefined {
  const fact = parameterFact(provider, 'chat', 'response_format', 'json_schema');
  return fact?.support === 'rejects' ? fact : undefined;
}

/**
 * The format of a chat call that asks for an answer by a schema; also one out of sight, of a method that parses by it. A library
 * that has a name of its own for it writes it in a way of its own.
 */
export function schemaFormatOf(request: UsageOf<'request'>): Property | undefined {
  if (request.api !== 'chat' || request.confidence === 'name-only') return undefined;
  const format = lastOf(request.parameters?.properties ?? [], 'response_format');
  if (!format || format.written !== undefined || format.form === 'argument') return undefined;
  const types = typesOf(format);
  return types.includes('json_schema') || (types.length === 0 && isParsed(request.method)) ? format : undefined;
}

/** Every type that it can have, as far as that is in sight. */
function typesOf(format: Property): string[] {
  const alternatives = (format.object?.properties ?? []).filter(({ name }) => name === 'type');
  return [format, ...alternatives].flatMap((each) => typeOf(each) ?? []);
}

/** True for a call that asks for what the provider refuses. */
export function asksForRefusedSchema(request: UsageOf<'request'>, provider: ProviderData): boolean {
  return refusalOf(provider) !== undefined && schemaFormatOf(request) !== undefined;
}
