import { type ts, typescript } from '../analysis/typescript.js';
import { isMember, memberName } from '../analysis/walk.js';
import { originsOfClient } from '../client-origins.js';
import { describeRequest, type RequestFacts } from '../describe-request.js';
import type { ScanContext } from '../scan-context.js';
import type { ObjectShape, RequestUsage } from '../usage.js';
import { type MadeWrapper, wrapperMade } from './chatgpt-wrappers-clients.js';
import { CHATGPT, WRAPPERS } from './chatgpt-wrappers-packages.js';
import { optionAt } from './request-options.js';

const METHODS: ReadonlySet<string> = new Set(
  WRAPPERS.flatMap(({ names }) => Object.values(names).flatMap(({ methods }) => Object.keys(methods))),
);

/** `api.sendMessage(text)` and the methods of the other wrappers, on a client whose construction is in sight. */
export function wrapperRequest(node: ts.Node, context: ScanContext): RequestUsage | undefined {
  const ts = typescript();
  if (!ts.isCallExpression(node) || !isMember(node.expression)) return undefined;
  const method = memberName(node.expression);
  if (!method || !METHODS.has(method)) return undefined;
  const receiver = node.expression.expression;
  const made = context.origins.of(receiver).flatMap((origin) => wrapperMade(origin.node, context) ?? []);
  const [first] = made.filter(({ wrapper }) => Object.hasOwn(wrapper.methods, method));
  const api = first?.wrapper.methods[method];
  if (!first || !api) return undefined;
  return describeRequest(
    {
      node,
      api,
      method,
      route: 'chatgpt',
      belief: first.belief,
      clients: originsOfClient(receiver, context),
      ...(first.wrapper === CHATGPT ? readMessage(node, made, context) : readBody(method)),
    },
    context,
  );
}

/**
 * chatgpt takes OpenAI's parameters twice: for all messages where the client is made, and for one behind its text.
 * The later ones win.
 */
function readMessage(
  call: ts.CallExpression,
  made: readonly MadeWrapper[],
  context: ScanContext,
): Pick<RequestFacts, 'parameters' | 'stream'> {
  const own = call.arguments[1] && context.shapes.of(call.arguments[1]);
  const options = [...made.map((each) => each.call.arguments?.[0]).map((it) => it && context.shapes.of(it)), own];
  const shapes = options.flatMap((shape) => optionAt(shape, ['completionParams'])?.object ?? []);
  const literal = shapes.findLast((shape) => shape.literal)?.literal;
  const parameters: ObjectShape = {
    properties: shapes.flatMap(({ properties }) => properties),
    unseen: shapes.flatMap(({ unseen }) => unseen),
    ...(literal ? { literal } : {}),
  };
  return { parameters, stream: optionAt(own, ['onProgress']) ? 'yes' : 'no' };
}

/** In the other wrappers the method says it. */
function readBody(method: string): Pick<RequestFacts, 'stream'> {
  return method.startsWith('stream') ? { stream: 'yes' } : {};
}
