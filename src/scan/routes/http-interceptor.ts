import { type ts, typescript } from '../analysis/typescript.js';
import { isMember, memberName, propertyName, walk } from '../analysis/walk.js';
import type { ScanContext } from '../scan-context.js';
import type { Value } from '../usage.js';
import { keyIn } from './http-key.js';

const SETS_HEADERS = /interceptors|defaults|beforeRequest|onRequest/;
const KEY_HEADER = /^(authorization|api-key)$/i;

/**
 * The key that is added to the requests of an instance after it is made: `http.interceptors.request.use(...)`,
 * `http.defaults.headers.common.Authorization = ...`, hooks among its options.
 */
export function keyAddedLater(made: ts.Node, options: ts.Node, context: ScanContext): Value | undefined {
  const file = made.getSourceFile();
  if (!SETS_HEADERS.test(file.text)) return undefined;
  const scopes = [options, ...interceptorsOf(made, file, context)];
  const [key] = scopes.flatMap((scope) => headerValuesIn(scope));
  return key && keyIn(context.values.of(key));
}

/** The calls and assignments that hang on the instance's `interceptors` and `defaults`. */
function interceptorsOf(made: ts.Node, file: ts.SourceFile, { origins }: ScanContext): ts.Node[] {
  const ts = typescript();
  const found: ts.Node[] = [];
  walk(file, (node) => {
    if (!isMember(node) || !/^(interceptors|defaults)$/.test(memberName(node) ?? '')) return;
    if (!origins.of(node.expression).some((origin) => origin.node === made)) return;
    const statement = ts.findAncestor(node, ts.isExpressionStatement);
    if (statement) found.push(statement);
  });
  return found;
}

/** What is given to an authorization header: as a member, as a property, or by `headers.set(name, value)`. */
function headerValuesIn(scope: ts.Node): ts.Expression[] {
  const ts = typescript();
  const found: ts.Expression[] = [];
  walk(scope, (node) => {
    if (ts.isBinaryExpression(node) && isMember(node.left) && KEY_HEADER.test(memberName(node.left) ?? ''))
      found.push(node.right);
    if (ts.isPropertyAssignment(node) && KEY_HEADER.test(propertyName(node.name) ?? '')) found.push(node.initializer);
    if (!ts.isCallExpression(node) || !isMember(node.expression) || memberName(node.expression) !== 'set') return;
    const [name, value] = node.arguments;
    if (name && value && ts.isStringLiteralLike(name) && KEY_HEADER.test(name.text)) found.push(value);
  });
  return found;
}
