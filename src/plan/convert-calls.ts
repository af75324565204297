import type { Usage, UsageOf } from '../scan/usage.js';
import type { AnyRule, Scanned } from './contract.js';

/**
 * The usages with every call as the first rule that converts it will have made it. What a rule says of a call is then true
 * of the code that comes out, so that one run is enough.
 */
export function convertCalls(
  rules: readonly AnyRule[],
  scanned: Scanned,
  concerns: (request: UsageOf<'request'>) => boolean,
): readonly Usage[] {
  const converting = rules.flatMap(({ converts }) => converts ?? []);
  const convert = (request: UsageOf<'request'>): Usage => {
    for (const converts of converting) {
      const converted = converts(request, scanned);
      if (converted) return converted;
    }
    return request;
  };
  return scanned.usages.map((usage) => (usage.kind === 'request' && concerns(usage) ? convert(usage) : usage));
}
