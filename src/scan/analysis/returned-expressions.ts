import { type ts, typescript } from './typescript.js';

/** The expressions that a function hands back, its nested functions left out. Empty where there is no body. */
export function returnedExpressions(declaration: ts.Node): ts.Expression[] {
  const ts = typescript();
  if (!ts.isFunctionLike(declaration) || !('body' in declaration) || !declaration.body) return [];
  const body = declaration.body as ts.ConciseBody;
  if (!ts.isBlock(body)) return [body];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return found;
}
