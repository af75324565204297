import type { EnteredCall } from '../analysis/entered-call.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { propertyName } from '../analysis/walk.js';
import type { ScanContext } from '../scan-context.js';

/** An expression, and the call that it was reached through if it is written in a function of its own. */
export interface Reached {
  readonly node: ts.Expression;
  readonly entered?: EnteredCall;
}

/** The first value of a member, for all that has one place only: a body, headers, a verb. */
export function memberOf(object: ts.Node, name: string, context: ScanContext): ts.Expression | undefined {
  return membersOf({ node: object }, name, context)[0]?.node;
}

/** What a member of an object can be: one value for each literal that the object can be, spread literals included. */
export function membersOf(
  object: { readonly node: ts.Node; readonly entered?: EnteredCall },
  name: string,
  context: ScanContext,
  depth = 0,
): Reached[] {
  const ts = typescript();
  if (depth > MAX_SPREADS) return [];
  return context.origins.of(object.node, object.entered).flatMap(({ node, entered }) => {
    if (!ts.isObjectLiteralExpression(node)) return [];
    for (const member of node.properties.toReversed()) {
      if (ts.isSpreadAssignment(member)) {
        const spread = { node: member.expression, ...(entered ? { entered } : {}) };
        const inside = membersOf(spread, name, context, depth + 1);
        if (inside.length > 0) return inside;
      } else if (propertyName(member.name) === name) {
        const value = writtenValue(member);
        return value ? [{ node: value, ...(entered ? { entered } : {}) }] : [];
      }
    }
    return [];
  });
}

const MAX_SPREADS = 3;

function writtenValue(member: ts.ObjectLiteralElementLike): ts.Expression | undefined {
  const ts = typescript();
  if (ts.isPropertyAssignment(member)) return member.initializer;
  return ts.isShorthandPropertyAssignment(member) ? member.name : undefined;
}

/** True for an expression that can be an object literal. */
export function isOptions(expression: ts.Expression, { origins }: ScanContext): boolean {
  return origins.of(expression).some(({ node }) => typescript().isObjectLiteralExpression(node));
}
