import { listed } from '../messages/lists.js';
import { t } from '../messages/t.js';
import type { ParameterFact } from './schema.js';

/** Why a provider refuses `value` by `fact`, as the end of a sentence that starts with the parameter; undefined if it does not. */
export function refuseValue(fact: ParameterFact, value: unknown): string | undefined {
  switch (fact.support) {
    case 'rejects':
      return t`is not supported`;
    case 'rename':
      return fact.otherwise === 'rejects' ? t`is not supported, it is called ${fact.to} here` : undefined;
    case 'range':
      return refuseOutOfRange(fact, value);
    default:
      return undefined;
  }
}

function refuseOutOfRange(fact: Extract<ParameterFact, { support: 'range' }>, value: unknown): string | undefined {
  if (typeof value === 'number') {
    if (fact.min !== undefined && value < fact.min) return t`is ${value}, the least is ${fact.min}`;
    if (fact.max !== undefined && value > fact.max) return t`is ${value}, the most is ${fact.max}`;
  }
  if (fact.arrayOnly === true && !Array.isArray(value)) return t`has to be an array`;
  if (fact.maxItems !== undefined && Array.isArray(value) && value.length > fact.maxItems) {
    return t`has ${value.length} items, the most is ${fact.maxItems}`;
  }
  const name = nameOf(value);
  if (fact.allowed !== undefined && name !== undefined && !fact.allowed.includes(name)) {
    return t`is ${name}, it has to be one of ${listed(fact.allowed)}`;
  }
  return undefined;
}

/** What facts for single values go by: the value itself, or the `type` of an object such as `response_format`. */
export function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  return typeof value.type === 'string' ? value.type : undefined;
}
