import { t } from '../../messages/t.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { apiOfPath } from '../api-of-method.js';
import { describeRequest } from '../describe-request.js';
import { placeOfPath } from '../method-place.js';
import { HOLE, isChatPath } from '../openai-urls.js';
import type { ScanContext } from '../scan-context.js';
import type { ClientUsage, RequestUsage } from '../usage.js';
import { azureFactsOfCall } from './azure-http.js';
import { hasBaseNamedAfterOpenAI, noteChatBase, servesChat } from './http-base.js';
import { believeUrl } from './http-belief.js';
import { type JudgedCall, judgeCall } from './http-judged-call.js';
import { hasAzureKey, keyOfCall } from './http-key.js';
import { pathOf } from './http-url.js';

/** The client that a raw HTTP call is by itself. */
export function httpCallClient(node: ts.Node, context: ScanContext): ClientUsage | undefined {
  const found = judgeCall(node, context);
  if (!found) return undefined;
  const [url] = found.call.urls;
  if (found.judged.verdict !== 'likely') {
    if (url && isChatPath(found.judged.url)) noteChatBase(url, context);
    return describeClient(node, found, context);
  }
  if (url && hasBaseNamedAfterOpenAI(url, context))
    return describeClient(node, found, context, t`its base is named after OpenAI`);
  undecidedOf(context).set(node, found);
  return undefined;
}

/** Calls on a path that others have too, until it is known which bases serve chat. One map for each scan. */
const undecided = new WeakMap<ScanContext, Map<ts.Node, JudgedCall>>();

function undecidedOf(context: ScanContext): Map<ts.Node, JudgedCall> {
  const known = undecided.get(context) ?? new Map();
  undecided.set(context, known);
  return known;
}

/** The client of a call on a path that others have too, when the same base serves chat completions elsewhere in the code. */
export function likelyClient(node: ts.Node, context: ScanContext): ClientUsage | undefined {
  const found = undecidedOf(context).get(node);
  const [url] = found?.call.urls ?? [];
  if (!found || !url || !servesChat(url, context)) return undefined;
  return describeClient(node, found, context, t`its base serves chat completions too`);
}

function describeClient(node: ts.Node, found: JudgedCall, context: ScanContext, sign?: string): ClientUsage {
  const { call, value, judged } = found;
  const address = addressIn(node, call.urls[0]?.node ?? call.hostAndPath?.path ?? node);
  const apiKey = keyOfCall(call, context);
  const route = routeOf(found, context);
  return {
    ...context.describe('client', route, address, believeUrl(judged, node, context, sign)),
    className: call.library,
    argument: 'none',
    argumentPlace: context.places.of(address),
    baseURL: value,
    ...(apiKey ? { apiKey } : {}),
    ...(route === 'azure' ? { azure: azureFactsOfCall(call, context) } : {}),
  };
}

/** A URL that a helper writes has no place of its own at the call. */
function addressIn(node: ts.Node, address: ts.Node): ts.Node {
  return typescript().findAncestor(address, (at) => at === node) ? address : node;
}

/** Azure is told by its URL, and on an unknown host by the header that only Azure reads. */
function routeOf({ call, judged }: JudgedCall, context: ScanContext): 'azure' | 'http' {
  if (judged.verdict === 'azure') return 'azure';
  return judged.verdict === 'compatible' && call.headers && hasAzureKey(call.headers, context) ? 'azure' : 'http';
}

/** The request of a call that is its own client; none where somebody else answers it. */
export function describeHttpRequest(
  node: ts.Node,
  client: ClientUsage,
  context: ScanContext,
): RequestUsage | undefined {
  const found = judgeCall(node, context);
  if (!found) return undefined;
  const { call, judged } = found;
  const [written = ''] = judged.url.split(HOLE);
  if (judged.verdict === 'other' && !context.takesRequests(written)) return undefined;
  const path = pathOf(judged.url);
  return describeRequest(
    {
      node,
      api: apiOfPath(path) ?? 'other',
      method: `${call.verb.toUpperCase()} ${path}`,
      methodPlace: placeOfPath(found.value),
      route: client.route,
      belief: { confidence: client.confidence, because: client.because },
      clients: { clients: [client.id] },
      ...(call.body ? { body: call.body } : {}),
    },
    context,
  );
}
