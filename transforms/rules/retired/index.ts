import { t } from '../../../src/messages/t.js';
import type { Rule } from '../../../src/plan/contract.js';
import { reportAddress, reportClient } from './address.js';
import { renewIds } from './ids.js';

/** What no call in sight decides: retired ids in env files, configuration and documentation, and addresses that are shut. */
export const retired: Rule<'client' | 'host' | 'env-entry' | 'config'> = {
  id: 'retired',
  get summary() {
    return t`Renew the provider's retired models in settings, and name what follows an address that is shut`;
  },
  handles: ['client', 'host', 'env-entry', 'config'],
  propose(usage, context) {
    if (usage.kind === 'client') return reportClient(usage, context);
    if (!context.options.fromRetired) return [];
    return [...reportAddress(usage, context), ...(usage.kind === 'host' ? [] : renewIds(usage, context))];
  },
};
