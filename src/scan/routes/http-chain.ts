import { symbolAt } from '../analysis/symbols.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { isMember, memberName, walk } from '../analysis/walk.js';
import type { ScanContext } from '../scan-context.js';

/** What is said of a request by calls beside the one that names its URL. */
export interface LaterCalls {
  readonly headers: { readonly headers?: ts.Expression; readonly authorization?: ts.Expression };
  readonly body?: ts.Expression;
}

/** `superagent.post(url).set('Authorization', key).send(body)`; undefined where nothing is chained. */
export function chainedCalls(start: ts.CallExpression): LaterCalls | undefined {
  const calls: ts.CallExpression[] = [];
  for (let at = nextInChain(start); at; at = nextInChain(at)) calls.push(at);
  return calls.length > 0 ? readCalls(calls) : undefined;
}

function nextInChain(call: ts.CallExpression): ts.CallExpression | undefined {
  const ts = typescript();
  const member = call.parent;
  if (!isMember(member) || member.expression !== call) return undefined;
  return ts.isCallExpression(member.parent) && member.parent.expression === member ? member.parent : undefined;
}

/** The calls on the variable that holds the request: `req.write(JSON.stringify(x))`, `xhr.setRequestHeader(name, value)`. */
export function siblingCalls(made: ts.Expression, { checker }: ScanContext): LaterCalls {
  const ts = typescript();
  const name = ts.isCallExpression(made) ? holderOf(made) : made;
  const symbol = name && symbolAt(name, checker);
  const scope = ts.findAncestor(made, (at) => ts.isFunctionLike(at) || ts.isSourceFile(at));
  if (!symbol || !name || !scope) return { headers: {} };
  const calls: ts.CallExpression[] = [];
  walk(scope, (node) => {
    if (!ts.isCallExpression(node) || !isMember(node.expression)) return;
    const receiver = node.expression.expression;
    const isSame = receiver.getText() === name.getText() && checker.getSymbolAtLocation(receiver) === symbol;
    if (isSame) calls.push(node);
  });
  return readCalls(calls);
}

/** `const req = https.request(...)`, `req = https.request(...)`. */
function holderOf(call: ts.CallExpression): ts.Node | undefined {
  const ts = typescript();
  const { parent } = call;
  if (ts.isVariableDeclaration(parent)) return parent.name;
  return ts.isBinaryExpression(parent) && parent.right === call ? parent.left : undefined;
}

function readCalls(calls: readonly ts.CallExpression[]): LaterCalls {
  let headers: LaterCalls['headers'] = {};
  let body: ts.Expression | undefined;
  for (const call of calls) {
    const [first, second] = call.arguments;
    const name = isMember(call.expression) ? memberName(call.expression) : undefined;
    if (!first || !name) continue;
    if (/^(send|write|end|json)$/.test(name)) body ??= first;
    else if (/^(set|append|setHeader|setRequestHeader|headers?)$/.test(name))
      headers = { ...headers, ...header(first, second) };
    else if (name === 'auth') headers = { ...headers, authorization: first };
  }
  return { headers, ...(body ? { body } : {}) };
}

function header(first: ts.Expression, second: ts.Expression | undefined): LaterCalls['headers'] {
  if (!second) return { headers: first };
  const isKey = typescript().isStringLiteralLike(first) && /^(authorization|api-key)$/i.test(first.text);
  return isKey ? { authorization: second } : {};
}
