import type { Places } from '../analysis/places.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { bare, propertyName } from '../analysis/walk.js';
import type { ResultStep } from '../usage.js';

/** Any element of a list. */
export const ANY = '[]';

/** `.name`, `?.name`, `['name']`, `[0]`, `[i]`: from the end of what is read to the end of the member. */
export function stepOfMember(
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  places: Places,
): ResultStep {
  const ts = typescript();
  const place = places.ofSpan(node, node.expression.getEnd(), node.getEnd());
  if (ts.isPropertyAccessExpression(node)) return named(node.name.text, 'member', place, node.name);
  const argument = bare(node.argumentExpression);
  if (ts.isNumericLiteral(argument)) return named(argument.text, 'index', place, node.argumentExpression);
  if (!ts.isStringLiteralLike(argument)) return named(ANY, 'index', place, node.argumentExpression);
  const [start, end] = [argument.getStart() + 1, argument.getEnd() - 1];
  return { name: argument.text, form: 'member', place, nameSpan: [start, end] };
}

/** An element of an object's or a list's pattern; undefined for a rest and for a name that is computed. */
export function stepOfBinding(element: ts.BindingElement, places: Places): ResultStep | undefined {
  const ts = typescript();
  if (element.dotDotDotToken) return undefined;
  const place = places.of(element);
  if (ts.isArrayBindingPattern(element.parent))
    return named(String(element.parent.elements.indexOf(element)), 'binding', place, element);
  const key = element.propertyName ?? element.name;
  const name = propertyName(key);
  return name === undefined ? undefined : named(name, 'binding', place, key);
}

/** `.at(0)`, `.find(...)`, `.pop()`: one element, told by the call. */
export function stepOfCall(call: ts.CallExpression, receiver: ts.Expression, name: string, places: Places): ResultStep {
  const place = places.ofSpan(call, receiver.getEnd(), call.getEnd());
  return named(name, name === ANY ? 'element' : 'index', place, call.arguments[0] ?? call);
}

/** The variable of a loop, the parameter of a callback. */
export function stepOfElement(name: ts.Node, places: Places): ResultStep {
  return named(ANY, 'element', places.of(name), name);
}

/** A member that an assignment takes out: `[first] = ...`, `({ usage } = ...)`. */
export function stepOfElementAt(name: string, at: ts.Node, places: Places): ResultStep {
  const ts = typescript();
  const key = ts.isPropertyAssignment(at) ? at.name : at;
  return named(name, 'binding', places.of(at), key);
}

function named(name: string, form: ResultStep['form'], place: ResultStep['place'], at: ts.Node): ResultStep {
  return { name, form, place, nameSpan: [at.getStart(), at.getEnd()] };
}
