import { t } from '../messages/t.js';
import type { ts } from './analysis/typescript.js';
import type { Belief } from './analysis/usage-facts.js';
import { lastOf } from './client-options.js';
import type { ClientOrigins } from './client-origins.js';
import { withOverridingBody } from './overriding-body.js';
import { readMessages } from './read-messages.js';
import type { ScanContext } from './scan-context.js';
import type { Api, ObjectShape, Place, RequestUsage, Route } from './usage.js';

export interface RequestFacts {
  readonly node: ts.Node;
  readonly api: Api;
  readonly method: string;
  readonly route: Route;
  readonly belief: Belief;
  readonly clients: ClientOrigins;
  readonly methodPlace?: Place | undefined;
  readonly receiver?: RequestUsage['receiver'];
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
  const way = clients.via ? [t`its client by way of ${clients.via.join(', ')}`] : [];
  return {
    ...context.describe('request', route, node, { ...belief, because: [...belief.because, ...way] }),
    api,
    method,
    ...(facts.methodPlace ? { methodPlace: facts.methodPlace } : {}),
    ...(facts.receiver ? { receiver: facts.receiver } : {}),
    clients: clients.clients,
    ...(clients.unseen ? { clientUnseen: clients.unseen } : {}),
    ...(parameters ? { parameters } : {}),
    stream: facts.stream ?? streams(method, parameters),
    ...readMessages(parameters),
  };
}

function readBody({ node, api, route, body }: RequestFacts, context: ScanContext): ObjectShape | undefined {
  const [first, options] = argumentsOf(node);
  const written = body ?? first;
  if (!written || !TAKES_PARAMETERS.has(api)) return undefined;
  const parameters = context.shapes.of(written);
  return route === 'openai' && !body && options ? withOverridingBody(parameters, options, context) : parameters;
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

function argumentsOf(node: ts.Node): readonly ts.Expression[] {
  return (node as Partial<ts.CallExpression>).arguments ?? [];
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
