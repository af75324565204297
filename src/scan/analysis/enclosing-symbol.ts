import { type ts, typescript } from './typescript.js';

/** Dotted names of the functions, classes and named object members around a node; `''` at the top of a module. */
export function enclosingSymbol(node: ts.Node): string {
  const names: string[] = [];
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
    const name = nameOf(at);
    if (name) names.unshift(name);
  }
  return names.join('.');
}

function nameOf(node: ts.Node): string | undefined {
  const ts = typescript();
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  const named =
    ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isModuleDeclaration(node) || isFunctionHolder(node);
  if (!named) return undefined;
  const name = (node as { name?: ts.Node }).name;
  return name && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteral(name))
    ? name.text
    : undefined;
}

/** `const ask = async () => {}` and `{ ask: () => {} }` lend their name to the function. */
function isFunctionHolder(node: ts.Node): boolean {
  const ts = typescript();
  if (!ts.isVariableDeclaration(node) && !ts.isPropertyAssignment(node) && !ts.isPropertyDeclaration(node))
    return false;
  const value = node.initializer;
  return !!value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value) || ts.isClassExpression(value));
}
