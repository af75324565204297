import type { ts } from '../analysis/typescript.js';
import type { FoundRead, FoundStream } from './reading.js';

/** Groups what was found by place, in the order of each file: ids must not depend on the way that led there. */
export function groupByPlace<T extends { readonly node: ts.Node }>(
  found: readonly T[],
  keyOf: (each: T) => string,
): (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const each of found) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()].sort(([a], [b]) => inOrder(a.node, b.node));
}

export function keyOfRead({ node, reading: { root, steps } }: FoundRead): string {
  return [placeKey(node), root, ...steps.map(({ name }) => name)].join('\0');
}

export function keyOfStream({ node, whole }: FoundStream): string {
  return [placeKey(node), placeKey(whole)].join('\0');
}

export function placeKey(node: ts.Node): string {
  return `${node.getSourceFile().fileName}:${node.pos}:${node.end}`;
}

function inOrder(a: ts.Node, b: ts.Node): number {
  const [left, right] = [a.getSourceFile().fileName, b.getSourceFile().fileName];
  return left < right ? -1 : left > right ? 1 : a.getStart() - b.getStart() || a.end - b.end;
}
