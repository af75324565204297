import { t } from '../../messages/t.js';
import type { ObjectLiteral, ObjectShape, Property } from '../usage.js';
import { laterAssignments, namesPassed, pushedOnto } from './later-writes.js';
import type { Origins } from './origins.js';
import type { Places } from './places.js';
import { removalSpan, statementRemovalSpan } from './removal-span.js';
import { schemaHelperAt } from './schema-helper.js';
import { isSwitch } from './switch-test.js';
import { type ts, typescript } from './typescript.js';
import { valueType } from './value-type.js';
import type { Values } from './values.js';
import { bare, isNullish, memberName, propertyName } from './walk.js';

/** Describes objects: what they hold as far as it is written somewhere in the tree. */
export interface Shapes {
  of(expression: ts.Expression): ObjectShape;
}

/** `response_format.json_schema.schema` is as deep as requests are looked into. */
const MAX_DEPTH = 4;

interface Draft {
  literal?: ObjectLiteral;
  readonly properties: Property[];
  readonly unseen: string[];
}

export function createShapes(origins: Origins, values: Values, places: Places, checker: ts.TypeChecker): Shapes {
  return { of: (expression) => shapeOf(expression, 0) };

  function shapeOf(expression: ts.Expression, depth: number): ObjectShape {
    const draft: Draft = { properties: [], unseen: [] };
    readObject(expression, draft, { conditional: false, own: true, depth, seen: new Set() });
    return draft;
  }

  function readObject(expression: ts.Expression, draft: Draft, how: Reading): void {
    const ts = typescript();
    const found = origins.of(expression);
    const literals = found.map(({ node }) => node).filter(ts.isObjectLiteralExpression);
    for (const { node } of found) {
      if (!ts.isObjectLiteralExpression(node)) noteUnseen(node, draft);
    }
    // `options = {}` of a function whose callers are not in sight.
    const isDefault = found.length > 0 && found.every(({ role }) => role === 'fallback');
    if (isDefault) noteUnseen(expression, draft);
    for (const literal of literals) {
      if (how.seen.has(literal)) continue;
      const reading = {
        ...how,
        conditional: how.conditional || found.length > 1 || isDefault,
        seen: new Set([...how.seen, literal]),
      };
      if (how.own && literals.length === 1) draft.literal = describeLiteral(literal);
      for (const member of literal.properties) readMember(member, draft, reading);
    }
    for (const name of namesPassed(expression, found)) readAssignments(name, draft, how);
  }

  /** What is neither a literal nor nothing (`cond && {...}` may be `false`) hides properties. */
  function noteUnseen(node: ts.Node, draft: Draft): void {
    if (node.kind === typescript().SyntaxKind.FalseKeyword || isNullish(node)) return;
    draft.unseen.push(node.getText().replace(/\s+/g, ' ').slice(0, 60));
  }

  function readMember(member: ts.ObjectLiteralElementLike, draft: Draft, how: Reading): void {
    const ts = typescript();
    if (ts.isSpreadAssignment(member)) {
      readObject(member.expression, draft, {
        ...how,
        own: false,
        conditional: how.conditional || isConditional(member.expression),
      });
      return;
    }
    const name = propertyName(member.name);
    if (name === undefined) {
      draft.unseen.push(t`computed name ${member.name?.getText() ?? ''}`);
      return;
    }
    if (ts.isMethodDeclaration(member) || ts.isAccessor(member)) return;
    const shorthand = ts.isShorthandPropertyAssignment(member);
    const value = shorthand ? member.name : member.initializer;
    draft.properties.push({
      name,
      form: shorthand ? 'shorthand' : 'pair',
      place: places.of(member),
      nameSpan: places.of(member.name).span,
      valueSpan: places.of(value).span,
      removal: removalSpan(member),
      conditional: how.conditional,
      ...describeValue(value, how.depth),
    });
  }

  function readAssignments(name: ts.Identifier, draft: Draft, how: Reading): void {
    const ts = typescript();
    for (const { left, right, statement, conditional } of laterAssignments(name)) {
      const property = memberName(left);
      if (!property) {
        draft.unseen.push(left.getText());
        continue;
      }
      const nameNode = ts.isPropertyAccessExpression(left) ? left.name : left.argumentExpression;
      draft.properties.push({
        name: property,
        form: 'assignment',
        place: places.of(statement),
        nameSpan: (places.ofName(nameNode) ?? places.of(nameNode)).span,
        valueSpan: places.of(right).span,
        removal: statementRemovalSpan(statement),
        conditional: how.conditional || conditional,
        ...describeValue(right, how.depth),
      });
    }
  }

  function describeValue(
    expression: ts.Expression,
    depth: number,
  ): Pick<Property, 'value' | 'object' | 'elements' | 'unseenElements' | 'helper' | 'type'> {
    const ts = typescript();
    const value = values.of(expression);
    const isUnknown = value.leaves.some(({ kind }) => kind === 'unknown');
    const type = isUnknown ? valueType(expression, checker) : undefined;
    const common = { value, ...(type ? { type } : {}) };
    if (depth >= MAX_DEPTH) return common;
    const found = origins.of(expression);
    const nodes = found.map(({ node }) => node);
    if (nodes.some(ts.isObjectLiteralExpression)) return { ...common, object: shapeOf(expression, depth + 1) };
    const arrays = nodes.filter(ts.isArrayLiteralExpression);
    const pushed = namesPassed(expression, found).flatMap(pushedOnto);
    if (arrays.length === 0 && pushed.length === 0) return { ...common, ...describeHelper(nodes) };
    const members = [...arrays.flatMap(({ elements }) => [...elements]), ...pushed];
    const unseen = members.flatMap(unseenIn);
    return {
      ...common,
      elements: members.flatMap((member) => elementShapes(member, depth + 1)),
      ...(unseen.length > 0 ? { unseenElements: unseen } : {}),
    };
  }

  function describeHelper([node, ...others]: readonly ts.Node[]): Pick<Property, 'helper'> {
    const helper = node && others.length === 0 ? schemaHelperAt(node, places, checker) : undefined;
    return helper ? { helper } : {};
  }

  function elementShapes(element: ts.Expression, depth: number): ObjectShape[] {
    const ts = typescript();
    if (ts.isOmittedExpression(element)) return [];
    if (!ts.isSpreadElement(element)) return [shapeOf(element, depth)];
    if (depth >= MAX_DEPTH) return [];
    return spreadArrays(element).flatMap(({ elements }) => elements.flatMap((each) => elementShapes(each, depth + 1)));
  }

  function unseenIn(element: ts.Expression): string[] {
    const ts = typescript();
    if (!ts.isSpreadElement(element)) return [];
    const arrays = spreadArrays(element);
    const isSeen = arrays.length > 0 && arrays.length === origins.of(element.expression).length;
    return isSeen ? [] : [element.getText().replace(/\s+/g, ' ').slice(0, 60)];
  }

  function spreadArrays({ expression }: ts.SpreadElement): ts.ArrayLiteralExpression[] {
    const ts = typescript();
    return origins
      .of(expression)
      .map(({ node }) => node)
      .filter(ts.isArrayLiteralExpression);
  }

  function describeLiteral(literal: ts.ObjectLiteralExpression): ObjectLiteral {
    return {
      place: places.of(literal),
      members: literal.properties.map((member) => places.of(member).span),
      trailingComma: literal.properties.hasTrailingComma ?? false,
    };
  }
}

interface Reading {
  readonly conditional: boolean;
  /** True for the object itself, false for what is spread into it: only the first takes new properties. */
  readonly own: boolean;
  readonly depth: number;
  readonly seen: ReadonlySet<ts.Node>;
}

/** `...(x ? a : b)` and `...(x && a)`: what they hold may be absent. */
function isConditional(expression: ts.Expression): boolean {
  const ts = typescript();
  const node = bare(expression);
  return (
    (ts.isConditionalExpression(node) && !isSwitch(node)) ||
    (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
  );
}
