import { behindAlias } from '../analysis/symbols.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { bare } from '../analysis/walk.js';

/** The function that an expression stands for, where it is written there or has a name in the tree. */
export function functionGiven(
  expression: ts.Expression | undefined,
  checker: ts.TypeChecker,
): ts.FunctionLikeDeclaration | undefined {
  const ts = typescript();
  if (!expression) return undefined;
  const node = bare(expression);
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return node;
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return undefined;
  const symbol = checker.getSymbolAtLocation(ts.isIdentifier(node) ? node : node.name);
  const target = behindAlias(symbol, checker);
  const declaration = target?.valueDeclaration;
  if (!declaration || declaration.getSourceFile().isDeclarationFile) return undefined;
  if (ts.isFunctionDeclaration(declaration) || ts.isMethodDeclaration(declaration)) return declaration;
  const value =
    ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration)
      ? declaration.initializer
      : undefined;
  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value : undefined;
}

/** What a function is called, for people; `''` where it has no name. */
export function nameOfFunction(target: ts.Node): string {
  const ts = typescript();
  const { parent } = target;
  const isHeld =
    ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent);
  const name = (target as { name?: ts.Node }).name ?? (isHeld ? parent.name : undefined);
  return name?.getText() ?? '';
}
