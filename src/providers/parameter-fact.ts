import type { ModelApi } from '../apis.js';
import type { ParameterFact, ProviderData } from './schema.js';

/**
 * What the provider does with a parameter, as OpenAI names it. `value` is the value itself, or its `type`
 * (`json_schema` of `response_format`); a fact about the value wins. Undefined where nothing at all is known.
 */
export function parameterFact(
  provider: ProviderData,
  api: ModelApi | 'responses',
  name: string,
  value?: string,
): ParameterFact | undefined {
  const facts = provider.parameters[api];
  if (!facts || !Object.hasOwn(facts, name)) return undefined;
  const values = facts[name]?.values ?? {};
  return value !== undefined && Object.hasOwn(values, value) ? values[value] : facts[name]?.fact;
}
