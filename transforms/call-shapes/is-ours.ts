import type { RuleContext } from '../../src/plan/contract.js';
import type { UsageOf } from '../../src/scan/usage.js';
import { isOfAiSdk } from '../rules/ai-sdk/staying.js';

/**
 * Calls of clients that are, or were, OpenAI's; also of clients that stay because nothing on them can move. Of what
 * the AI SDK has to take from OpenAI still, its own rule speaks.
 */
export function isOurs(request: UsageOf<'request'>, context: RuleContext): boolean {
  if (request.confidence === 'name-only' || isOfAiSdk(request, context)) return false;
  const clients = context.clientsOf(request);
  if (clients.length === 0) return context.moves(request);
  return clients.some((client) => context.leaves(client) || context.hostOf(client).kind === 'target');
}
