import type { Places } from './analysis/places.js';
import { type ts, typescript } from './analysis/typescript.js';
import { bare, propertyName } from './analysis/walk.js';
import type { RegistryFact } from './registry-usage.js';

/** How deep beside an id facts are looked for: `pricing.tiers.input`. */
const MAX_DEPTH = 3;

/** What is written beside an id in its element, and whether there is more than numbers and texts. */
export interface Beside {
  readonly facts: RegistryFact[];
  more: boolean;
}

export function factsBeside(element: ts.Node, id: ts.Node, places: Places): Beside {
  const beside: Beside = { facts: [], more: false };
  collect(element, '', 0);
  return beside;

  function collect(node: ts.Node, name: string, depth: number): void {
    const ts = typescript();
    const at = ts.isExpression(node) ? bare(node) : node;
    if (at === id) return;
    if (ts.isPropertyAssignment(at)) {
      const own = at.name === id ? '' : propertyName(at.name);
      if (own === undefined) beside.more = true;
      else collect(at.initializer, join(name, own), depth);
    } else if (ts.isObjectLiteralExpression(at) && depth < MAX_DEPTH) {
      for (const member of at.properties) collect(member, name, depth + 1);
    } else if (ts.isArrayLiteralExpression(at) && depth < MAX_DEPTH) {
      for (const item of at.elements) collect(item, name, depth + 1);
    } else if (ts.isJsxElement(at)) {
      for (const child of at.children) collect(child, 'label', depth + 1);
    } else keep(at, name);
  }

  function keep(node: ts.Node, name: string): void {
    const ts = typescript();
    if (ts.isNumericLiteral(node)) {
      beside.facts.push({ name, value: Number(node.text), place: places.of(node) });
    } else if (ts.isStringLiteralLike(node)) {
      const place = places.ofName(node);
      if (place) beside.facts.push({ name, value: node.text, place });
      else beside.more = true;
    } else if (ts.isJsxText(node)) {
      const shown = node.text.trim();
      const start = node.getStart() + node.getText().indexOf(shown);
      if (shown) beside.facts.push({ name, value: shown, place: places.ofSpan(node, start, start + shown.length) });
    } else if (!isFlag(node)) beside.more = true;
  }
}

/** `true`, `false`, `null`: they say what a model can do, and nobody reads which model from them. */
function isFlag({ kind }: ts.Node): boolean {
  const { SyntaxKind } = typescript();
  return kind === SyntaxKind.TrueKeyword || kind === SyntaxKind.FalseKeyword || kind === SyntaxKind.NullKeyword;
}

const join = (outer: string, name: string): string => (outer && name ? `${outer}.${name}` : outer || name);
