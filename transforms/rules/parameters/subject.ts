import type { RuleContext } from '../../../src/plan/contract.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import { isParsed, type ModelRequest, typeOf } from '../../../src/plan/needs.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { ParameterFact, ProviderData } from '../../../src/providers/schema.js';
import { throughSdk } from '../../../src/providers/through-sdk.js';
import type { Property } from '../../../src/scan/usage.js';
import { isNative, nativeSdk } from '../native-sdk/native-client.js';

/** One parameter of one call, with what the provider does with it. */
export interface Subject {
  readonly property: Property;
  readonly fact: ParameterFact;
  readonly request: ModelRequest;
  readonly context: RuleContext;
}

export type Range = Extract<ParameterFact, { support: 'range' }>;

export function factOf(property: Property, request: ModelRequest, context: RuleContext): ParameterFact | undefined {
  return parameterFact(providerOf(request, context), request.api, property.name, valueKey(property, request, context));
}

/** The value by which facts are looked up. A schema helper writes `json_schema` without the word being in sight. */
export function valueKey(property: Property, request: ModelRequest, context: RuleContext): string | undefined {
  const known = typeOf(property);
  if (known !== undefined || property.name !== 'response_format') return known;
  const [start, end] = property.valueSpan;
  const written = context.source(property.place.file).slice(start, end);
  return isParsed(request.method) || /ResponseFormat\(/.test(written) ? 'json_schema' : undefined;
}

/** How the reader of the code knows the parameter: `maxTokens`, where the library calls it so. */
export function nameInCode({ name, written }: Property): string {
  return written ?? name;
}

/** What the provider says of the parameter whatever its value. */
export function generalFact({ property, request, context }: Subject): ParameterFact | undefined {
  return parameterFact(providerOf(request, context), request.api, property.name);
}

/** What is known of the provider for the call. Through an SDK of the provider's own other parameters arrive than by HTTP. */
export function providerOf(request: ModelRequest, context: RuleContext): ProviderData {
  const sdk = nativeSdk(context);
  const facts = factsFor(request, context);
  return sdk && isNative(request, context) ? throughSdk(facts, sdk) : facts;
}
