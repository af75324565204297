import type { Origins } from './origins.js';
import { type ts, typescript } from './typescript.js';
import { propertyName } from './walk.js';

/** The members of the object literals that an expression can be: name and value, as written. Spreads are left out. */
export function objectMembers(expression: ts.Node, origins: Origins): { name: string; value: ts.Expression }[] {
  const ts = typescript();
  const literals = origins.of(expression).flatMap(({ node }) => (ts.isObjectLiteralExpression(node) ? [node] : []));
  return literals.flatMap(({ properties }) =>
    properties.flatMap((member) => {
      const name = propertyName(member.name);
      if (name === undefined) return [];
      if (ts.isPropertyAssignment(member)) return [{ name, value: member.initializer }];
      return ts.isShorthandPropertyAssignment(member) ? [{ name, value: member.name }] : [];
    }),
  );
}

/** The value of one member, the last where it is written twice. */
export function objectMember(expression: ts.Node, name: string, origins: Origins): ts.Expression | undefined {
  return objectMembers(expression, origins).findLast((member) => member.name === name)?.value;
}
