import { type ts, typescript } from './analysis/typescript.js';
import { propertyName } from './analysis/walk.js';
import type { RegistryUsage } from './registry-usage.js';

/** The place that an id has in a registry: what holds it and its neighbours, and which of its members it is in. */
export interface Slot {
  readonly container: ts.Node;
  readonly form: RegistryUsage['form'];
  readonly element: ts.Node;
}

/** Members of an element that hold its id. */
const ID_NAME = /^(id|value|key|name|slug|model|model_?(id|name))$/i;

/** Where a text stands in a list, a table, a type, a switch or a row of options; undefined for a text elsewhere. */
export function slotOf(text: ts.Node): Slot | undefined {
  const ts = typescript();
  const node = uncast(text);
  const { parent } = node;
  if (ts.isArrayLiteralExpression(parent)) return slotInArray(node, parent);
  if (ts.isLiteralTypeNode(parent) && ts.isUnionTypeNode(parent.parent))
    return { container: parent.parent, form: 'union', element: parent };
  if (ts.isCaseClause(parent)) return { container: parent.parent.parent, form: 'cases', element: parent };
  if (ts.isPropertyAssignment(parent)) return slotInProperty(node, parent);
  return slotInMarkup(node);
}

/** `'gpt-4o'`, and `['gpt-4o', 128000]` of a `new Map([...])`. */
function slotInArray(node: ts.Node, array: ts.ArrayLiteralExpression): Slot | undefined {
  const ts = typescript();
  const outer = uncast(array);
  const isTuple = ts.isArrayLiteralExpression(outer.parent) && array.elements[0] === node && array.elements.length > 1;
  if (isTuple && ts.isArrayLiteralExpression(outer.parent))
    return isFixed(outer.parent) ? undefined : { container: outer.parent, form: 'list', element: outer };
  return isFixed(array) ? undefined : { container: array, form: 'list', element: node };
}

/** Taken apart by position: `const [BIG, SMALL] = ['gpt-4o', 'gpt-4o-mini']`. Each element has a name of its own. */
function isFixed(array: ts.ArrayLiteralExpression): boolean {
  const ts = typescript();
  const { parent } = uncast(array);
  return ts.isVariableDeclaration(parent) && ts.isArrayBindingPattern(parent.name);
}

function slotInProperty(node: ts.Node, property: ts.PropertyAssignment): Slot | undefined {
  const ts = typescript();
  if (property.name === node) return { container: property.parent, form: 'keys', element: property };
  const object = uncast(property.parent);
  if (!ID_NAME.test(propertyName(property.name) ?? '') || !ts.isArrayLiteralExpression(object.parent)) return undefined;
  return { container: object.parent, form: 'list', element: object };
}

/** `<option value="gpt-4o">GPT-4o</option>`, and `<Item onClick={() => pick('gpt-4o')}>gpt-4o</Item>`. */
function slotInMarkup(node: ts.Node): Slot | undefined {
  const ts = typescript();
  const attribute = ts.findAncestor(node, (at) => (ts.isJsxElement(at) ? 'quit' : ts.isJsxAttribute(at)));
  if (!attribute || !ts.isJsxAttribute(attribute)) return undefined;
  const opening = attribute.parent.parent;
  const element = ts.isJsxOpeningElement(opening) ? opening.parent : opening;
  const { parent } = element;
  return ts.isJsxElement(parent) || ts.isJsxFragment(parent)
    ? { container: parent, form: 'options', element }
    : undefined;
}

/** Past `as const`, `satisfies` and parentheses around a node. */
function uncast(node: ts.Node): ts.Node {
  const ts = typescript();
  let at = node;
  while (
    ts.isAsExpression(at.parent) ||
    ts.isSatisfiesExpression(at.parent) ||
    ts.isParenthesizedExpression(at.parent)
  ) {
    at = at.parent;
  }
  return at;
}
