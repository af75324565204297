import { t } from '../messages/t.js';
import { describeLimits } from '../plan/capabilities/describe-limits.js';
import type { ParameterFact } from '../providers/schema.js';

/** What a provider does with a parameter, in a few words. */
export function describeFact(fact: ParameterFact): string {
  switch (fact.support) {
    case 'rename':
      return t`rename to ${fact.to}`;
    case 'range':
      return describeLimits(fact);
    case 'accepts':
      return t`accepts`;
    case 'ignores':
      return t`ignores`;
    case 'rejects':
      return t`rejects`;
    case 'unverified':
      return t`unverified`;
  }
}
