import { listed } from '../../messages/lists.js';
import { t } from '../../messages/t.js';
import type { ParameterFact } from '../../providers/schema.js';

/** What a provider takes of a parameter that it limits: `0 to 1`, `one of low, high`; empty where the fact names no limit. */
export function describeLimits(
  { min, max, allowed, maxItems, arrayOnly }: Extract<ParameterFact, { support: 'range' }>,
  showValue: (value: string) => string = (value) => value,
): string {
  return listed([
    ...(min === undefined && max === undefined ? [] : [t`${min ?? '…'} to ${max ?? '…'}`]),
    ...(allowed === undefined ? [] : [t`one of ${listed(allowed.map(showValue))}`]),
    ...(maxItems === undefined ? [] : [t`at most ${maxItems} items`]),
    ...(arrayOnly === true ? [t`only as an array`] : []),
  ]);
}
