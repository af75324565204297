import { t } from '../../../src/messages/t.js';
import type { Rule } from '../../../src/plan/contract.js';
import { isThroughGateway } from '../../../src/scan/ai-gateway.js';

/** Calls on a client that came from out of sight, for instance as a parameter of an exported function. */
export const clientUnseen: Rule<'request'> = {
  id: 'client-unseen',
  get summary() {
    return t`List calls whose client is out of sight`;
  },
  handles: ['request'],
  propose(request, context) {
    if (request.confidence === 'name-only' || context.clientsOf(request).length > 0) return [];
    // The rule ai-sdk speaks of it.
    if (isThroughGateway(request)) return [];
    const what = t`the client behind ${request.method} is out of sight`;
    return [
      {
        kind: 'finding',
        severity: context.moves(request) ? 'info' : 'action',
        usages: [request],
        title: request.clientUnseen === undefined ? what : t`${what}: ${request.clientUnseen}`,
        todo: t`Where it is made, give it the base URL ${context.target.baseURL} and the key from ${context.target.keyEnv}.`,
      },
    ];
  },
};
