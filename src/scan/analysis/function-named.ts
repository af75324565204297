import { behindAlias } from './symbols.js';
import { type ts, typescript } from './typescript.js';
import { isMember } from './walk.js';

/**
 * The one function that a callee can stand for, by its name alone; undefined where the name leads to nothing that is known. To
 * resolve the signature of a call the checker types all its arguments, which is most of its work: only overloads, interfaces,
 * annotated types and JSDoc make it necessary.
 */
export function functionNamed(
  callee: ts.Expression,
  checker: ts.TypeChecker,
): ts.SignatureDeclaration | undefined | 'unclear' {
  const ts = typescript();
  if (!ts.isIdentifier(callee) && !ts.isPropertyAccessExpression(callee)) return 'unclear';
  const symbol = checker.getSymbolAtLocation(isMember(callee) ? callee.name : callee);
  const target = behindAlias(symbol, checker);
  const [declaration, second] = target?.declarations ?? [];
  if (!declaration) return undefined;
  return second === undefined ? (functionDeclared(declaration) ?? 'unclear') : 'unclear';
}

function functionDeclared(declaration: ts.Declaration): ts.SignatureDeclaration | undefined {
  const ts = typescript();
  // In JavaScript a comment can give a function another signature.
  if (declaration.flags & ts.NodeFlags.JavaScriptFile) return undefined;
  if (ts.isFunctionDeclaration(declaration) || ts.isMethodDeclaration(declaration))
    return declaration.body ? declaration : undefined;
  if (!ts.isVariableDeclaration(declaration) && !ts.isPropertyDeclaration(declaration)) return undefined;
  const { initializer, type } = declaration;
  const isFunction = initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer));
  return isFunction && !type ? initializer : undefined;
}
