import type { FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import type { Client } from './part.js';

export function reportOpaque(client: Client, context: RuleContext): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [client, ...context.requestsOf(client)],
    title: `no place in sight for the options of this ${client.className}`,
    todo: `Give it the key from ${context.target.keyEnv} and the base URL ${context.target.baseURL} there.`,
  };
}

/** What has to be done about its calls is said at each of them. */
export function reportStaying(client: Client, context: RuleContext): FindingProposal {
  return {
    kind: 'finding',
    severity: 'info',
    usages: [client],
    title: `stays at OpenAI: none of the calls on this client can be moved to ${context.provider.name}`,
  };
}

export function reportRunTimeHost(client: Client, reason: string, context: RuleContext): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    usages: [client, ...context.requestsOf(client)],
    title: `where this client points is decided at run time (${reason})`,
    todo: `Where it is OpenAI, set ${context.target.baseURL}, a key of ${context.provider.name} and one of its models.`,
  };
}
