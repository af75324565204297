import type { ts } from './analysis/typescript.js';
import type { Belief } from './analysis/usage-facts.js';
import { lastOf } from './client-options.js';
import type { ClientOrigins } from './client-origins.js';
import { readMessages } from './read-messages.js';
import type { ScanContext } from './scan-context.js';
import type { Api, ObjectShape, RequestUsage, Route } from './usage.js';

export interface RequestFacts {
  readonly node: ts.Node;
  readonly api: Api;
  readonly method: string;
  readonly route: Route;
  readonly belief: Belief;
  readonly clients: ClientOrigins;
  /** The expression with the parameters; by default the first argument of the call. */
  readonly body?: ts.Expression;
  /** The parameters themselves, for a route that does not write them as one object in OpenAI's words. */
  readonly parameters?: ObjectShape;
  /** Whether it streams, for a route where a parameter does not say so. */
  readonly stream?: RequestUsage['stream'];
}

/** The one form in which every route's requests are told. */
export function describeRequest(facts: RequestFacts, context: ScanContext): RequestUsage {
  const { node, api, method, route, belief, clients } = facts;
  const parameters = facts.parameters ?? readBody(facts, context);
  return {
    ...context.describe('request', route, node, belief),
    api,
    method,
    clients: clients.clients,
    ...(clients.unseen ? { clientUnseen: clients.unseen } : {}),
    ...(parameters ? { parameters } : {}),
    stream: facts.stream ?? streams(method, parameters),
    ...readMessages(parameters),
  };
}

function readBody(
  { node, api, body = firstArgument(node) }: RequestFacts,
  { shapes }: ScanContext,
): ObjectShape | undefined {
  return body && TAKES_PARAMETERS.has(api) ? shapes.of(body) : undefined;
}

/** APIs whose first argument is the body; the others take ids first. */
const TAKES_PARAMETERS: ReadonlySet<Api> = new Set<Api>([
  'chat',
  'responses',
  'completions',
  'embeddings',
  'images',
  'speech',
  'transcriptions',
  'moderations',
]);

function firstArgument(node: ts.Node): ts.Expression | undefined {
  return (node as Partial<ts.CallExpression>).arguments?.[0];
}

function streams(method: string, parameters: ObjectShape | undefined): RequestUsage['stream'] {
  if (/\.stream$/.test(method)) return 'yes';
  if (!parameters) return 'no';
  const stream = lastOf(parameters.properties, 'stream');
  if (!stream) return parameters.unseen.length > 0 ? 'unknown' : 'no';
  const [leaf, ...others] = stream.value.leaves;
  if (others.length > 0 || stream.conditional || leaf?.kind !== 'constant') return 'unknown';
  return leaf.value === true ? 'yes' : 'no';
}
