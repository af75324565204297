import { factsFor, type Known } from '../../../src/plan/facts-for.js';
import { isParsed, typeOf } from '../../../src/plan/needs.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { ParameterFact } from '../../../src/providers/schema.js';
import { lastOf } from '../../../src/scan/client-options.js';
import type { Property, UsageOf } from '../../../src/scan/usage.js';

/** What the provider says of answers by a schema, where it refuses to give them to this call. */
export function refusalOf(request: UsageOf<'request'>, known: Known): ParameterFact | undefined {
  const fact = parameterFact(factsFor(request, known), 'chat', 'response_format', 'json_schema');
  return fact?.support === 'rejects' ? fact : undefined;
}

/** True where the provider is known to answer in JSON when asked to by `json_object`. */
export function takesJsonObject(request: UsageOf<'request'>, known: Known): boolean {
  const fact = parameterFact(factsFor(request, known), 'chat', 'response_format', 'json_object');
  return fact?.support !== 'rejects' && fact?.support !== 'unverified';
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
export function asksForRefusedSchema(request: UsageOf<'request'>, known: Known): boolean {
  return schemaFormatOf(request) !== undefined && refusalOf(request, known) !== undefined;
}
