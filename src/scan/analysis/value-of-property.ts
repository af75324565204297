import { type ts, typescript } from './typescript.js';
import { propertyName } from './walk.js';

/** The value of a literal's own property, by name. */
export function valueOfProperty(literal: ts.ObjectLiteralExpression, name: string): ts.Node | undefined {
  const ts = typescript();
  for (const property of literal.properties) {
    if (propertyName(property.name) !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
    if (ts.isMethodDeclaration(property) || ts.isGetAccessor(property)) return property;
  }
  return undefined;
}
