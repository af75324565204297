import { type ts, typescript } from './analysis/typescript.js';
import { isMember, propertyName, walk } from './analysis/walk.js';
import { apiOfPath } from './api-of-method.js';
import { isTestFile } from './file-purpose.js';
import type { HostMock } from './host-mock.js';
import type { ScanContext } from './scan-context.js';

/** What a test says of OpenAI's host; undefined outside of tests, and for an address that is written with escapes. */
export function hostMockAt(node: ts.Node, { places }: ScanContext): HostMock | undefined {
  if (!typescript().isStringLiteralLike(node)) return undefined;
  const url = places.ofName(node);
  if (!url || !isTestFile(url.file) || !URL.canParse(node.text)) return undefined;
  const paths = pathsBehind(node).flatMap((path) => {
    const place = places.ofName(path);
    return place ? [{ text: path.text, place }] : [];
  });
  const apis = [new URL(node.text).pathname, ...paths.map(({ text }) => text)].flatMap((path) => apiOfPath(path) ?? []);
  return { url, paths, apis: [...new Set(apis)] };
}

/** `nock(host).post('/v1/...')`, `agent.get(host).intercept({ path: '/v1/...' })`, also by way of a variable. */
function pathsBehind(host: ts.StringLiteralLike): ts.StringLiteralLike[] {
  const ts = typescript();
  const call = host.parent;
  if (!ts.isCallExpression(call) || call.arguments[0] !== host) return [];
  const { end, paths } = followChain(call);
  const variable = end.parent;
  if (!ts.isVariableDeclaration(variable) || !ts.isIdentifier(variable.name)) return paths;
  return [...paths, ...pathsOfVariable(variable.name)];
}

function pathsOfVariable(name: ts.Identifier): ts.StringLiteralLike[] {
  const ts = typescript();
  const found: ts.StringLiteralLike[] = [];
  const scope = ts.findAncestor(name, (at) => ts.isBlock(at) || ts.isSourceFile(at)) ?? name.getSourceFile();
  walk(scope, (node) => {
    if (ts.isIdentifier(node) && node !== name && node.text === name.text) found.push(...followChain(node).paths);
  });
  return found;
}

/** The calls on an expression, one behind the other, and the paths that they are given. */
function followChain(start: ts.Expression): { end: ts.Expression; paths: ts.StringLiteralLike[] } {
  const ts = typescript();
  const paths: ts.StringLiteralLike[] = [];
  let end = start;
  while (isMember(end.parent) && end.parent.expression === end && ts.isCallExpression(end.parent.parent)) {
    const call = end.parent.parent;
    if (call.expression !== end.parent) break;
    const path = pathGiven(call);
    if (path) paths.push(path);
    end = call;
  }
  return { end, paths };
}

function pathGiven({ arguments: [first] }: ts.CallExpression): ts.StringLiteralLike | undefined {
  const ts = typescript();
  if (!first) return undefined;
  const member = ts.isObjectLiteralExpression(first)
    ? first.properties.find((each) => propertyName(each.name) === 'path')
    : undefined;
  const given = member && ts.isPropertyAssignment(member) ? member.initializer : first;
  return ts.isStringLiteralLike(given) && given.text.startsWith('/') ? given : undefined;
}
