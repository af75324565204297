import { type ts, typescript } from '../analysis/typescript.js';
import { bare, isMember, memberName, propertyName } from '../analysis/walk.js';
import type { ScanContext } from '../scan-context.js';

/** A call of an HTTP library, taken apart into what every library has. */
export interface HttpCall {
  readonly library: string;
  readonly verb: string;
  /** The URL, or the options object that names host and path apart. */
  readonly url?: ts.Expression;
  readonly hostAndPath?: { readonly host: ts.Expression; readonly path: ts.Expression };
  readonly headers?: ts.Expression;
  /** The object that becomes the JSON body. */
  readonly body?: ts.Expression;
}

const VERBS = /^(get|post|put|patch|delete|head|request|stream)$/i;
/** `fetch`, `nodeFetch`, `$fetch`, `ofetch`, `fetchEventSource`, `fetchWithTimeout`. */
const FETCH_LIKE = /fetch/i;
const VERB_LIBRARIES =
  /^(axios|got|ky|superagent|request|needle|undici|http|https|\$http|httpClient|http(s)?Service)$/i;

/** Reads a call as an HTTP call by the name of what is called; undefined when the name is none of an HTTP library. */
export function readHttpCall(node: ts.Node, context: ScanContext): HttpCall | undefined {
  const ts = typescript();
  if (ts.isNewExpression(node)) return readConstruction(node, context);
  if (!ts.isCallExpression(node)) return undefined;
  const callee = bare(node.expression);
  const name = ts.isIdentifier(callee) ? callee.text : isMember(callee) ? memberName(callee) : undefined;
  if (!name) return undefined;
  if (FETCH_LIKE.test(name)) return fromUrlAndInit(name, node, context);
  if (ts.isIdentifier(callee))
    return VERB_LIBRARIES.test(name) ? fromAnyArguments(name, 'request', node, context) : undefined;
  if (!isMember(callee) || !VERBS.test(name)) return undefined;
  const library = lastName(bare(callee.expression));
  return library && VERB_LIBRARIES.test(library) ? fromAnyArguments(library, name, node, context) : undefined;
}

/** `new EventSource(url, init)` of the packages that take a body, and `new Request(url, init)`. */
function readConstruction(node: ts.NewExpression, context: ScanContext): HttpCall | undefined {
  const name = lastName(bare(node.expression));
  return name === 'EventSource' || name === 'Request' ? fromUrlAndInit(name, node, context) : undefined;
}

function fromUrlAndInit(
  library: string,
  node: ts.CallExpression | ts.NewExpression,
  context: ScanContext,
): HttpCall | undefined {
  const [url, init] = node.arguments ?? [];
  if (!url) return undefined;
  const verb = init && memberOf(init, 'method', context);
  const body = init && memberOf(init, 'body', context);
  const headers = init && memberOf(init, 'headers', context);
  return {
    library,
    verb: (verb && plainText(verb)) ?? (body ? 'POST' : 'GET'),
    url,
    ...(headers ? { headers } : {}),
    ...withBody(body && jsonBody(body, context)),
  };
}

/** axios, got, ky, `https.request` ...: a URL first or an options object, the body behind it or inside it. */
function fromAnyArguments(
  library: string,
  verb: string,
  node: ts.CallExpression,
  context: ScanContext,
): HttpCall | undefined {
  const [first, second, third] = node.arguments;
  if (!first) return undefined;
  const takesBodyFirst = /^(post|put|patch)$/i.test(verb) && /axios|http/i.test(library);
  const options = isOptions(first, context) ? first : takesBodyFirst ? third : second;
  const inside =
    options && ['data', 'json', 'body', 'form'].map((name) => memberOf(options, name, context)).find(Boolean);
  const body = inside ?? (takesBodyFirst ? second : writtenBody(node, context));
  const headers = options && memberOf(options, 'headers', context);
  const method = options && memberOf(options, 'method', context);
  return {
    library,
    verb: (
      (method && plainText(method)) ??
      (VERBS.test(verb) && verb !== 'request' ? verb : body ? 'POST' : 'GET')
    ).toUpperCase(),
    ...addressOf(first, context),
    ...(headers ? { headers } : {}),
    ...withBody(body && jsonBody(body, context)),
  };
}

function addressOf(first: ts.Expression, context: ScanContext): Pick<HttpCall, 'url' | 'hostAndPath'> {
  if (!isOptions(first, context)) return { url: first };
  const url = memberOf(first, 'url', context) ?? memberOf(first, 'uri', context);
  if (url) return { url };
  const host = memberOf(first, 'hostname', context) ?? memberOf(first, 'host', context);
  const path = memberOf(first, 'path', context);
  return host && path ? { hostAndPath: { host, path } } : {};
}

/** `const req = https.request(...); req.write(JSON.stringify(x))`. */
function writtenBody(node: ts.CallExpression, { checker }: ScanContext): ts.Expression | undefined {
  const ts = typescript();
  if (!ts.isVariableDeclaration(node.parent)) return undefined;
  const symbol = checker.getSymbolAtLocation(node.parent.name);
  let found: ts.Expression | undefined;
  const visit = (at: ts.Node): void => {
    if (
      ts.isCallExpression(at) &&
      ts.isPropertyAccessExpression(at.expression) &&
      /^(write|end)$/.test(at.expression.name.text)
    ) {
      if (checker.getSymbolAtLocation(at.expression.expression) === symbol) found ??= at.arguments[0];
    }
    ts.forEachChild(at, visit);
  };
  visit(node.parent.parent.parent.parent);
  return found;
}

/** What is inside `JSON.stringify(...)`, also when the string was put into a variable first; else the expression itself. */
function jsonBody(expression: ts.Expression, { origins }: ScanContext): ts.Expression | undefined {
  const ts = typescript();
  for (const { node } of origins.of(expression)) {
    if (ts.isCallExpression(node) && /^JSON\.stringify$/.test(node.expression.getText())) return node.arguments[0];
  }
  return expression;
}

function memberOf(object: ts.Expression, name: string, { origins }: ScanContext): ts.Expression | undefined {
  const ts = typescript();
  for (const { node } of origins.of(object)) {
    if (!ts.isObjectLiteralExpression(node)) continue;
    for (const member of node.properties) {
      if (propertyName(member.name) !== name) continue;
      if (ts.isPropertyAssignment(member)) return member.initializer;
      if (ts.isShorthandPropertyAssignment(member)) return member.name;
    }
  }
  return undefined;
}

function isOptions(expression: ts.Expression, { origins }: ScanContext): boolean {
  return origins.of(expression).some(({ node }) => typescript().isObjectLiteralExpression(node));
}

const withBody = (body: ts.Expression | undefined): Pick<HttpCall, 'body'> => (body ? { body } : {});

function plainText(expression: ts.Expression): string | undefined {
  const node = bare(expression);
  return typescript().isStringLiteralLike(node) ? node.text : undefined;
}

function lastName(node: ts.Expression): string | undefined {
  if (typescript().isIdentifier(node)) return node.text;
  return isMember(node) ? memberName(node) : undefined;
}
