import { type ts, typescript } from '../../scan/analysis/typescript.js';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A member of an object as written. `value` is absent where only the run knows it. */
export interface Member {
  readonly name: string;
  readonly value?: Json;
  /** The value's text. */
  readonly written: string;
}

/** The members of an object literal, from what stands between its braces; nothing where that is no such thing. */
export function readMembers(inside: string): Member[] {
  const object = parse(`{${inside}}`);
  const ts = typescript();
  if (object === undefined || !ts.isObjectLiteralExpression(object)) return [];
  return object.properties.flatMap((property): Member[] => {
    if (ts.isShorthandPropertyAssignment(property)) return [{ name: property.name.text, written: property.name.text }];
    if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) return [];
    const value = toJson(property.initializer);
    const written = property.initializer.getText();
    return [{ name: property.name.text, written, ...(value === undefined ? {} : { value }) }];
  });
}

/** What an expression is, as far as it is written out. */
export function readValue(text: string): Json | undefined {
  const expression = parse(text);
  return expression && toJson(expression);
}

function parse(text: string): ts.Expression | undefined {
  const ts = typescript();
  const file = ts.createSourceFile('part.ts', `(${text})`, ts.ScriptTarget.Latest, true);
  const [statement] = file.statements;
  if (statement === undefined || !ts.isExpressionStatement(statement)) return undefined;
  return ts.isParenthesizedExpression(statement.expression) ? statement.expression.expression : undefined;
}

function toJson(node: ts.Expression): Json | undefined {
  const ts = typescript();
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    const value = toJson(node.operand);
    return typeof value === 'number' ? -value : undefined;
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isArrayLiteralExpression(node)) return all(node.elements.map(toJson));
  if (ts.isObjectLiteralExpression(node)) {
    const members = readMembers(node.getText().slice(1, -1));
    if (members.length < node.properties.length) return undefined;
    const values = all(members.map(({ value }) => value));
    return values && Object.fromEntries(members.map(({ name }, index) => [name, values[index] ?? null]));
  }
  return undefined;
}

function all(values: readonly (Json | undefined)[]): Json[] | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}
