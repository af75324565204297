import type { ts } from '../analysis/typescript.js';
import { apiOfPath } from '../api-of-method.js';
import { describeRequest } from '../describe-request.js';
import { judgeUrlValue, type UrlVerdict } from '../openai-urls.js';
import type { ScanContext } from '../scan-context.js';
import type { ClientUsage, Confidence, Leaf, Piece, RequestUsage, Value } from '../usage.js';
import { type HttpCall, readHttpCall } from './http-call.js';
import { keyInHeaders } from './http-key.js';
import type { RouteDetector } from './route.js';

/**
 * Raw HTTP to OpenAI's host, or to a host that only run time knows on a path that only this API has.
 * The call is its own client: it carries the URL and the key.
 */
export const httpRoute: RouteDetector = { client: httpClient, request: httpRequest };

function httpClient(node: ts.Node, context: ScanContext): ClientUsage | undefined {
  const call = readHttpCall(node, context);
  const baseURL = call && urlOf(call, context);
  if (!call || !baseURL) return undefined;
  const { verdict, url } = judgeUrlValue(baseURL);
  const belief = believe(verdict, url);
  if (!belief) return undefined;
  const address = call.url ?? call.hostAndPath?.path ?? node;
  const apiKey = call.headers && keyInHeaders(call.headers, context);
  return {
    ...context.describe('client', verdict === 'azure' ? 'azure' : 'http', address, belief),
    className: call.library,
    argument: 'none',
    argumentPlace: context.places.of(address),
    baseURL,
    ...(apiKey ? { apiKey } : {}),
  };
}

function httpRequest(node: ts.Node, context: ScanContext): RequestUsage | undefined {
  const client = context.clients.get(node);
  if (!client?.baseURL) return undefined;
  const call = readHttpCall(node, context);
  if (!call) return undefined;
  const { url } = judgeUrlValue(client.baseURL);
  const path = url.replace(/^\w+:\/\/[^/]*/, '').replaceAll('\u0000', '*') || '/';
  return describeRequest(
    {
      node,
      api: apiOfPath(path) ?? 'other',
      method: `${call.verb.toUpperCase()} ${path.replace(/[?#].*$/, '')}`,
      route: client.route,
      belief: { confidence: client.confidence, because: client.because },
      clients: { clients: [client.id] },
      ...(call.body ? { body: call.body } : {}),
    },
    context,
  );
}

function believe(verdict: UrlVerdict, url: string): { confidence: Confidence; because: string[] } | undefined {
  if (verdict === 'no') return undefined;
  const shown = url.replaceAll('\u0000', '*');
  const because =
    verdict === 'compatible'
      ? [`${shown} is a path of OpenAI's API, on a host set elsewhere`]
      : [`the URL folds to ${shown}`];
  return { confidence: 'inferred', because };
}

function urlOf({ url, hostAndPath }: HttpCall, { values }: ScanContext): Value | undefined {
  if (url) return values.of(url);
  if (!hostAndPath) return undefined;
  const [host, path] = [values.of(hostAndPath.host), values.of(hostAndPath.path)];
  const leaves = host.leaves.flatMap((left) => path.leaves.map((right) => joinLeaves(left, right)));
  return { place: path.place, leaves };
}

/** `hostname: 'api.openai.com', path: '/v1/...'` as one URL; the scheme is written nowhere. */
function joinLeaves(host: Leaf, path: Leaf): Leaf {
  const scheme: Piece = { kind: 'text', text: 'https://' };
  return {
    kind: 'text',
    pieces: [scheme, ...piecesOf(host), ...piecesOf(path)],
    role: host.role,
    via: [...host.via, ...path.via],
  };
}

function piecesOf(leaf: Leaf): readonly Piece[] {
  if (leaf.kind === 'text') return leaf.pieces;
  if (leaf.kind !== 'env')
    return [{ kind: 'hole', reason: leaf.kind === 'unknown' ? leaf.reason : String(leaf.value) }];
  const env = { name: leaf.name, ...(leaf.place ? { place: leaf.place } : {}) };
  return [{ kind: 'hole', reason: `environment variable ${leaf.name}`, env }];
}
