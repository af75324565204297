import { t } from '../../../src/messages/t.js';
import type { RuleContext } from '../../../src/plan/contract.js';
import type { Client } from './client.js';

/** What a person has to look at before a client of Azure moves, however it is spelled. */
export function doubtsOf(client: Client, context: RuleContext): string[] {
  return [...addressDoubts(client, context), ...keyDoubts(client, context)];
}

function addressDoubts(client: Client, context: RuleContext): string[] {
  const host = context.hostOf(client);
  return host.kind === 'openai' && host.unless !== undefined
    ? [t`At run time the address can also be set by ${host.unless}: from now on it is ${context.target.baseURL} alone.`]
    : [];
}

/** What only the run decides can be a token of Microsoft Entra: nobody else should be sent that. */
function keyDoubts({ apiKey }: Client, { provider }: RuleContext): string[] {
  const unknown = apiKey?.leaves.find((leaf) => leaf.kind === 'unknown' && leaf.reason !== 'undefined');
  if (unknown?.kind !== 'unknown') return [];
  return [
    t`Its key is decided at run time (${unknown.reason}): it has to be one of ${provider.name}, and no token of Microsoft's.`,
  ];
}
