import { typeOf } from '../../../src/plan/needs.js';
import type { Property } from '../../../src/scan/usage.js';
import type { Range } from './subject.js';

/** True when the value is one of those taken, or is not known. */
export function isAllowed(property: Property, { allowed }: Range): boolean {
  const value = knownValue(property);
  return value === undefined || allowed === undefined || allowed.includes(value);
}

/** What the vendor names as the counterpart of a value, or what takes the place of any that it does not know. */
export function mappedTo(property: Property, fact: Range): string | undefined {
  const value = knownValue(property);
  return value === undefined ? undefined : standInFor(value, fact);
}

/** The same of one value among several that the parameter can have. */
export function standInFor(
  value: string,
  { allowed, mapped = {}, whenAbsent, fallback = whenAbsent }: Range,
): string | undefined {
  if (Object.hasOwn(mapped, value)) return mapped[value];
  return allowed?.includes(value) ? undefined : fallback;
}

/** The text or number that the parameter always has, or the `type` of an object. */
export function knownValue(property: Property): string | undefined {
  const [leaf, ...others] = property.value.leaves;
  if (leaf?.kind === 'constant' && others.length === 0 && leaf.value !== null) return String(leaf.value);
  return typeOf(property);
}

/** What OpenAI assumes when nothing is said: to leave such a value out changes nothing. */
const DEFAULTS: Readonly<Record<string, string>> = {
  n: '1',
  presence_penalty: '0',
  frequency_penalty: '0',
  logprobs: 'false',
  top_logprobs: '0',
  store: 'false',
  parallel_tool_calls: 'true',
  service_tier: 'auto',
  verbosity: 'medium',
};

/** @see https://platform.openai.com/docs/api-reference/chat/create for the defaults. */
export function isDefault(property: Property): boolean {
  const value = knownValue(property);
  return value !== undefined && DEFAULTS[property.name] === value;
}
