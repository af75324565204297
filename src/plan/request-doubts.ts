import { t } from '../messages/t.js';
import type { UsageOf } from '../scan/usage.js';
import type { RuleContext } from './contract.js';

/** Why a change to a call needs a look though the rule itself is sure; none: it does not. */
export function requestDoubts(request: UsageOf<'request'>, context: RuleContext): string[] {
  const clients = context.clientsOf(request);
  if (clients.length === 0) return [t`The client behind ${request.method} is out of sight.`];
  return clients
    .filter((client) => !context.moves(client))
    .map(
      (client) => t`The call can also go through the client at ${client.file}:${client.position.line}, which stays.`,
    );
}

/** True for a call that has yet to leave OpenAI: work on it has yet to be done, not only to be known. */
export function reachesOpenAI(request: UsageOf<'request'>, context: RuleContext): boolean {
  return context.clientsOf(request).some((client) => context.leaves(client));
}
