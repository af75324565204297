import { t } from '../../messages/t.js';
import { objectMember } from '../analysis/object-members.js';
import { type KnownExports, knownCall } from '../analysis/package-calls.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { isMember, memberName } from '../analysis/walk.js';
import { originsOfClient } from '../client-origins.js';
import { describeRequest } from '../describe-request.js';
import type { ScanContext } from '../scan-context.js';
import type { RequestUsage } from '../usage.js';

/** Methods of a chat model that add parameters to its requests, in their second argument. */
const METHODS: ReadonlySet<string> = new Set(['withStructuredOutput', 'bindTools']);

/** Functions that give tools to the model in their options. */
const AGENTS: KnownExports<true> = {
  modules: /^(?:langchain|@langchain\/(?:classic|langgraph)|deepagents)(?:\/.+)?$/,
  names: { createAgent: true, createReactAgent: true, createDeepAgent: true, createToolCallingAgent: true },
};

/**
 * `model.withStructuredOutput(schema, { method })` and `model.bindTools(tools, { tool_choice })` on a model in sight, and
 * `createReactAgent({ llm: model, tools })` with one.
 */
export function langchainMethodRequest(node: ts.Node, context: ScanContext): RequestUsage | undefined {
  const ts = typescript();
  if (!ts.isCallExpression(node)) return undefined;
  const agent = knownCall(node, AGENTS, context);
  const [first, second] = node.arguments;
  if (agent) {
    const model =
      first && (objectMember(first, 'model', context.origins) ?? objectMember(first, 'llm', context.origins));
    return model && describeUse(node, agent.name, model, undefined, context);
  }
  const method = isMember(node.expression) ? memberName(node.expression) : undefined;
  if (!isMember(node.expression) || method === undefined || !METHODS.has(method)) return undefined;
  return describeUse(node, method, node.expression.expression, second, context);
}

function describeUse(
  node: ts.CallExpression,
  method: string,
  model: ts.Expression,
  options: ts.Expression | undefined,
  context: ScanContext,
): RequestUsage | undefined {
  const known = new Map([...context.clients.values()].map((client) => [client.id, client]));
  const { clients, ...origins } = originsOfClient(model, context);
  const own = clients.filter((id) => known.get(id)?.route === 'langchain');
  if (own.length === 0) return undefined;
  const request = describeRequest(
    {
      node,
      api: 'chat',
      method,
      route: 'langchain',
      belief: { confidence: 'proven', because: [t`it is given a chat model of LangChain`] },
      clients: { ...origins, clients: own },
      parameters: options ? context.shapes.of(options) : { properties: [], unseen: [] },
      stream: 'unknown',
    },
    context,
  );
  const { places } = context;
  const inside = places.ofSpan(node, node.arguments.pos, node.getEnd() - 1);
  return { ...request, call: { inside, arguments: node.arguments.map(places.of), awaited: false, ownOptions: [] } };
}
