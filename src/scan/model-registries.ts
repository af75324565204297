import { type ts, typescript } from './analysis/typescript.js';

/** The outermost list, table, enum, union or switch around an id, short of the function that it stands in. */
export function registryAround(node: ts.Node): ts.Node | undefined {
  const ts = typescript();
  let found: ts.Node | undefined;
  for (let at = node.parent; at && !ts.isFunctionLike(at) && !ts.isSourceFile(at); at = at.parent) {
    const holds =
      ts.isArrayLiteralExpression(at) ||
      ts.isObjectLiteralExpression(at) ||
      ts.isUnionTypeNode(at) ||
      ts.isEnumDeclaration(at) ||
      ts.isSwitchStatement(at);
    if (holds) found = at;
  }
  return found;
}

/** A name for it that no added line moves: what it is assigned to, declared as or switched on. */
export function registryName(registry: ts.Node): string {
  const ts = typescript();
  if (ts.isSwitchStatement(registry)) return `switch ${registry.expression.getText()}`;
  const holder = ts.isEnumDeclaration(registry)
    ? registry
    : ts.findAncestor(registry.parent, (at) => 'name' in at && !!at.name);
  return holder && 'name' in holder ? (holder.name as ts.Node).getText() : 'default';
}
