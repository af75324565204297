import type { RuleContext } from '../../../src/plan/contract.js';
import type { AzureClient, UsageOf } from '../../../src/scan/usage.js';

/** A client of Azure with what the scan tells of it. */
export type Client = UsageOf<'client'> & { readonly azure: AzureClient };
export type Request = UsageOf<'request'>;

export function isAzure(client: UsageOf<'client'>): client is Client {
  return client.route === 'azure' && client.azure !== undefined;
}

/** True for a call on a client of Azure: what it names as its model is a deployment. */
export function isOnAzure(request: Request, context: RuleContext): boolean {
  return context.clientsOf(request).some(({ route }) => route === 'azure');
}

/** True for a client that this plan moves. */
export function isMoved(client: UsageOf<'client'>, context: RuleContext): client is Client {
  return isAzure(client) && context.leaves(client) && context.moves(client);
}

/** The clients of one spelling, whether they move or not. */
export function clientsSpelled(spelling: AzureClient['spelling'], { usages }: RuleContext): Client[] {
  return usages
    .filter((usage) => usage.kind === 'client')
    .filter((each): each is Client => isAzure(each) && each.azure.spelling === spelling);
}
