import { type ts, typescript } from '../analysis/typescript.js';
import { bare, isMember, memberName, propertyName } from '../analysis/walk.js';
import { mentionsApiPath } from '../openai-urls.js';
import type { ScanContext } from '../scan-context.js';
import type { Value } from '../usage.js';
import { type HttpCall, readArguments } from './http-call.js';
import { isLibrary, VERBS } from './http-libraries.js';
import { memberOf } from './http-options.js';

/** An instance of an HTTP library that has a base URL of its own. */
export interface HttpInstance {
  /** As the code calls it, e.g. `axios.create`. */
  readonly library: string;
  readonly options: ts.Expression;
  readonly baseExpression: ts.Expression;
  readonly base: Value;
  readonly headers?: ts.Expression;
}

/** `axios.create`, `got.extend`, `ky.create`, `ofetch.create`, `request.defaults`. */
const MAKERS = /^(create|extend|defaults)$/;
const BASE_OPTIONS = ['baseURL', 'baseUrl', 'prefixUrl', 'prefix'];

/** Reads the making of an instance; undefined for anything else, and for one without a base. */
export function readInstance(node: ts.Node, context: ScanContext): HttpInstance | undefined {
  const made = madeBy(node, context);
  const options = made?.arguments?.[0];
  if (!made || !options) return undefined;
  const baseExpression = BASE_OPTIONS.map((name) => memberOf(options, name, context)).find(Boolean);
  if (!baseExpression) return undefined;
  const headers = memberOf(options, 'headers', context);
  return {
    library: made.expression.getText(),
    options,
    baseExpression,
    base: context.values.of(baseExpression),
    ...(headers ? { headers } : {}),
  };
}

function madeBy(node: ts.Node, context: ScanContext): ts.CallExpression | ts.NewExpression | undefined {
  const ts = typescript();
  if (ts.isNewExpression(node))
    return ts.isIdentifier(node.expression) && node.expression.text === 'Axios' ? node : undefined;
  if (!ts.isCallExpression(node) || !isMember(node.expression)) return undefined;
  return MAKERS.test(memberName(node.expression) ?? '') && isLibrary(bare(node.expression.expression), context)
    ? node
    : undefined;
}

/** A call of an instance, with the places where the instance may be made. */
export interface InstanceCall {
  readonly call: HttpCall;
  readonly instances: readonly ts.Node[];
}

/** `http.post('/v1/chat/completions', body)`, `http({ url: '/v1/models' })` on what may be an instance. */
export function readInstanceCall(node: ts.Node, context: ScanContext): InstanceCall | undefined {
  const ts = typescript();
  if (!ts.isCallExpression(node)) return undefined;
  const callee = bare(node.expression);
  const [first] = node.arguments;
  const verb = isMember(callee) ? memberName(callee) : 'request';
  if (!first || !verb || !VERBS.test(verb) || !mayNamePath(first, verb)) return undefined;
  const receiver = isMember(callee) ? callee.expression : callee;
  const instances = context.origins.of(receiver).flatMap((origin) => madeBy(origin.node, context) ?? []);
  const [made] = instances;
  if (!made) return undefined;
  // By its name the library says how it takes a body.
  const call = readArguments({ library: made.expression.getText(), style: 'request', verb }, node, context);
  return call && { call, instances };
}

/** A quick test, before anybody asks what the receiver is: there are thousands of calls of `get`. */
function mayNamePath(first: ts.Expression, verb: string): boolean {
  const ts = typescript();
  const node = bare(first);
  if (ts.isStringLiteralLike(node)) return mentionsApiPath(node.text);
  if (ts.isTemplateExpression(node)) return mentionsApiPath(node.getText().slice(1, -1));
  if (ts.isObjectLiteralExpression(node)) return node.properties.some(({ name }) => propertyName(name) === 'url');
  return /^(post|put|patch)$/.test(verb) && !ts.isFunctionLike(node);
}
