import { type ts, typescript } from './typescript.js';
import { valueOfProperty } from './value-of-property.js';
import { isMember, memberName } from './walk.js';

/** Wrappers that hand back what they are given: `wrapOpenAI(client)`, `Object.freeze(x)`, `url.trim()`. */
export function passedThrough(node: ts.CallExpression): ts.Expression | undefined {
  const ts = typescript();
  const callee = node.expression;
  const name = ts.isIdentifier(callee) ? callee.text : isMember(callee) ? memberName(callee) : undefined;
  if (!name) return undefined;
  if (/^(wrapOpenAI|observeOpenAI|wrapSDK|freeze|String)$/.test(name)) return node.arguments[0];
  if (/^(Instructor|createInstructor)$/.test(name)) return clientAmong(node.arguments[0]);
  if (/^(trim|toString|withOptions)$/.test(name) && isMember(callee)) return callee.expression;
  return undefined;
}

/** `Instructor({ client, mode })` answers as the client does, and checks what comes back. */
function clientAmong(options: ts.Expression | undefined): ts.Expression | undefined {
  const ts = typescript();
  if (!options || !ts.isObjectLiteralExpression(options)) return undefined;
  const value = valueOfProperty(options, 'client');
  return value && ts.isExpression(value) ? value : undefined;
}

/** `url += path`, `url = base + path`: a parameter that is completed. Other assignments to parameters fill in what is missing. */
export function buildsText(node: ts.Expression): boolean {
  const ts = typescript();
  if (ts.isTemplateExpression(node)) return true;
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  return kind === ts.SyntaxKind.PlusToken || kind === ts.SyntaxKind.PlusEqualsToken;
}
