import { type ts, typescript } from '../analysis/typescript.js';
import { bare, isMember, memberName } from '../analysis/walk.js';
import type { ScanContext } from '../scan-context.js';
import { chainedCalls, siblingCalls } from './http-chain.js';
import { type HttpCallee, httpCallee, lastName, VERBS } from './http-libraries.js';
import { isOptions, memberOf, membersOf, type Reached } from './http-options.js';

/** A call of an HTTP library, taken apart into what every library has. */
export interface HttpCall {
  readonly library: string;
  readonly verb: string;
  /** What the URL can be: one for each object of options that the call can be given. */
  readonly urls: readonly Reached[];
  /** Instead of a URL: host and path, named apart. */
  readonly hostAndPath?: { readonly host: ts.Expression; readonly path: ts.Expression };
  readonly headers?: ts.Expression;
  /** The value of an authorization header that a call of its own sets. */
  readonly authorization?: ts.Expression;
  /** Query parameters that are given apart from the URL. */
  readonly query?: ts.Expression;
  /** The object that becomes the JSON body. */
  readonly body?: ts.Expression;
}

/** Constructors that connect by themselves or describe a request. */
const CONNECTING = /^(EventSource(Polyfill)?|SSE|Request|WebSocket)$/;

/** Reads a call as an HTTP call by what is called; undefined when that is no HTTP library. */
export function readHttpCall(node: ts.Node, context: ScanContext): HttpCall | undefined {
  const ts = typescript();
  if (ts.isNewExpression(node)) return readConstruction(node, context);
  if (ts.isObjectLiteralExpression(node)) return readDescription(node, context);
  if (!ts.isCallExpression(node)) return undefined;
  const callee = bare(node.expression);
  const found = httpCallee(callee, context);
  if (found) return readArguments(found, node, context);
  return isMember(callee) && memberName(callee) === 'open' ? readOpen(node, callee, context) : undefined;
}

/** The arguments of a call, as the library takes them. */
export function readArguments(callee: HttpCallee, node: ts.CallExpression, context: ScanContext): HttpCall | undefined {
  const [first] = node.arguments;
  if (!first) return undefined;
  return callee.style === 'fetch' && !isOptions(first, context)
    ? fromUrlAndInit(callee.library, node, context)
    : fromAnyArguments(callee, node, context);
}

/** `new EventSource(url, init)` of the packages that take a body, `new Request(url, init)`, `new WebSocket(url)`. */
function readConstruction(node: ts.NewExpression, context: ScanContext): HttpCall | undefined {
  const name = lastName(bare(node.expression));
  return name && CONNECTING.test(name) ? fromUrlAndInit(name, node, context) : undefined;
}

/** `{ ...access(path), method: 'POST', body }`: what a helper says of the URL and the headers, made a request that others send. */
function readDescription(node: ts.ObjectLiteralExpression, context: ScanContext): HttpCall | undefined {
  const ts = typescript();
  const [first, ...others] = node.properties;
  const spread = first && ts.isSpreadAssignment(first) ? bare(first.expression) : undefined;
  if (!spread || !ts.isCallExpression(spread)) return undefined;
  const names = others.map((member) => member.name?.getText());
  if (!names.includes('method') || !names.includes('body') || ts.isCallExpression(node.parent)) return undefined;
  const headers = memberOf(node, 'headers', context);
  const body = memberOf(node, 'body', context);
  return {
    library: lastName(bare(spread.expression)) ?? 'request',
    verb: verbOf(node, context) ?? 'POST',
    urls: membersOf({ node }, 'url', context),
    ...(headers ? { headers } : {}),
    ...withBody(body, context),
  };
}

/** `xhr.open('POST', url)`, `xhr.setRequestHeader('Authorization', key)`, `xhr.send(JSON.stringify(body))`. */
function readOpen(
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  context: ScanContext,
): HttpCall | undefined {
  const [verb, url] = node.arguments.map(bare);
  if (!verb || !url || !typescript().isStringLiteralLike(verb) || !VERBS.test(verb.text)) return undefined;
  const calls = siblingCalls(callee.expression, context);
  return {
    library: 'XMLHttpRequest',
    verb: verb.text,
    urls: [{ node: url }],
    ...calls.headers,
    ...withBody(calls.body, context),
  };
}

function fromUrlAndInit(
  library: string,
  node: ts.CallExpression | ts.NewExpression,
  context: ScanContext,
): HttpCall | undefined {
  const [url, init] = node.arguments ?? [];
  if (!url) return undefined;
  const body = init && (memberOf(init, 'body', context) ?? memberOf(init, 'payload', context));
  const headers = init && memberOf(init, 'headers', context);
  return {
    library,
    verb: (init && verbOf(init, context)) ?? (body ? 'POST' : 'GET'),
    urls: [{ node: url }],
    ...(headers ? { headers } : {}),
    ...withBody(body, context),
  };
}

/** axios, got, ky, `https.request` ...: a URL first or an options object, the body behind it, inside it or written later. */
function fromAnyArguments(callee: HttpCallee, node: ts.CallExpression, context: ScanContext): HttpCall | undefined {
  const [first, second, third] = node.arguments;
  if (!first) return undefined;
  const takesBodyFirst = /^(post|put|patch)$/i.test(callee.verb) && /axios|http/i.test(callee.library);
  const hasOptionsFirst = isOptions(first, context);
  const options = hasOptionsFirst ? first : takesBodyFirst ? third : second;
  const later = chainedCalls(node) ?? siblingCalls(node, context);
  const body = (options && bodyInside(options, context)) ?? (takesBodyFirst ? second : later.body);
  const headers = options && memberOf(options, 'headers', context);
  const query = options && QUERY.map((name) => memberOf(options, name, context)).find(Boolean);
  const named = VERBS.test(callee.verb) && !/^(request|stream)$/i.test(callee.verb) ? callee.verb : undefined;
  return {
    library: callee.library,
    verb: (options && verbOf(options, context)) ?? named ?? (body ? 'POST' : 'GET'),
    ...(hasOptionsFirst ? addressInside(first, context) : { urls: [{ node: first }] }),
    ...(headers ? { headers } : later.headers),
    ...(query ? { query } : {}),
    ...withBody(body, context),
  };
}

/** What axios, got and ofetch call it. */
const QUERY = ['params', 'searchParams', 'query'];

function bodyInside(options: ts.Expression, context: ScanContext): ts.Expression | undefined {
  const { SyntaxKind } = typescript();
  return ['data', 'json', 'body', 'form', 'payload']
    .map((name) => memberOf(options, name, context))
    .find((value) => value && value.kind !== SyntaxKind.TrueKeyword);
}

function addressInside(options: ts.Expression, context: ScanContext): Pick<HttpCall, 'urls' | 'hostAndPath'> {
  const urls = ['url', 'uri'].flatMap((name) => membersOf({ node: options }, name, context));
  if (urls.length > 0) return { urls };
  const host = memberOf(options, 'hostname', context) ?? memberOf(options, 'host', context);
  const path = memberOf(options, 'path', context);
  return host && path ? { urls: [], hostAndPath: { host, path } } : { urls: [] };
}

function verbOf(options: ts.Expression, context: ScanContext): string | undefined {
  const verb = memberOf(options, 'method', context);
  const node = verb && bare(verb);
  return node && typescript().isStringLiteralLike(node) ? node.text : undefined;
}

/** What is inside `JSON.stringify(...)`, also when the string was put into a variable first; else the expression itself. */
function withBody(expression: ts.Expression | undefined, { origins }: ScanContext): Pick<HttpCall, 'body'> {
  const ts = typescript();
  if (!expression) return {};
  for (const { node } of origins.of(expression)) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'JSON.stringify') continue;
    const [body] = node.arguments;
    if (body) return { body };
  }
  return { body: expression };
}
