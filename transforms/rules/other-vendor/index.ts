import { t } from '../../../src/messages/t.js';
import type { FindingProposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import type { UsageOf } from '../../../src/scan/usage.js';

/** Clients that use OpenAI's package or format but speak to somebody else. */
export const otherVendor: Rule<'client'> = {
  id: 'other-vendor',
  get summary() {
    return t`List the clients that do not speak to OpenAI and are left alone`;
  },
  handles: ['client'],
  propose(client, context) {
    const host = context.hostOf(client);
    if (client.confidence === 'name-only' || host.kind !== 'other') return [];
    return [reportVendor(client, host.host, context)];
  },
};

function reportVendor(client: UsageOf<'client'>, host: string, context: RuleContext): FindingProposal {
  return {
    kind: 'finding',
    severity: 'info',
    usages: [client, ...context.requestsOf(client)],
    title: t`left alone: this client speaks to ${host}`,
  };
}
