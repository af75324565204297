import { t } from '../../../src/messages/t.js';
import type { Rule } from '../../../src/plan/contract.js';
import { goesNative } from '../native-sdk/native-client.js';
import { findBlockers } from './blockers.js';
import { changeClient } from './change.js';
import { hasOwnRule } from './own-rules.js';
import { partsOf } from './parts.js';
import { reportRunTimeHost, reportStaying } from './unmovable.js';

/** Key and base URL of a client as one change: either alone would send a key to the wrong company. */
export const client: Rule<'client'> = {
  id: 'client',
  get summary() {
    return t`Point a client at the provider: key and base URL together`;
  },
  handles: ['client'],
  propose(usage, context) {
    if (usage.confidence === 'name-only') return [];
    const host = context.hostOf(usage);
    if (host.kind === 'unknown') {
      // It is asked of OpenAI alone, and that may stay.
      return context.options.fromRetired ? [] : [reportRunTimeHost(usage, host.reason, context)];
    }
    if (!context.leaves(usage)) return [];
    if (context.isStuck(usage)) return [reportStaying(usage, context)];
    if (hasOwnRule(usage) || goesNative(usage, context)) return [];
    const blockers = findBlockers(usage, context);
    return blockers.length > 0 ? blockers : changeClient(usage, partsOf(usage, context), context);
  },
  blocks: (usage, context) => findBlockers(usage, context).length > 0,
};
