import type { ts } from '../analysis/typescript.js';
import type { ScanContext } from '../scan-context.js';
import type { ClientUsage, RequestUsage } from '../usage.js';
import { describeHttpRequest, httpCallClient, likelyClient } from './http-call-usages.js';
import { instanceClient, instanceRequest } from './http-instance-usages.js';
import type { RouteDetector } from './route.js';

/**
 * Raw HTTP to OpenAI's host, or to a host that only run time knows on a path that only this API has. A call is its own client: it
 * carries the URL and the key. The calls of an instance such as `axios.create({ baseURL })` share that as their client.
 */
export const httpRoute: RouteDetector = {
  client: (node, context) => instanceClient(node, context) ?? httpCallClient(node, context),
  request: httpRequest,
};

function httpRequest(node: ts.Node, context: ScanContext): RequestUsage | undefined {
  const client = clientAt(node, context);
  return client ? describeHttpRequest(node, client, context) : instanceRequest(node, context);
}

/** A path that others have too counts when its base serves chat, which is known once all clients are. */
function clientAt(node: ts.Node, context: ScanContext): ClientUsage | undefined {
  const known = context.clients.get(node);
  if (known) return known;
  const late = likelyClient(node, context);
  if (late) context.clients.set(node, late);
  return late;
}
