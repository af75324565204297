import type { Origins } from './origins.js';
import { type ts, typescript } from './typescript.js';
import { bare, isMember, memberName } from './walk.js';

/** `a.b.c` as names with, for each, the expression it is read from: `names[i]` is a member of `bases[i]`. */
export interface MemberChain {
  readonly names: readonly string[];
  readonly bases: readonly ts.Expression[];
}

/**
 * The member chains that an expression stands for. Where its root is an alias of another chain (`const chat = client.chat`),
 * the longer chain is given too.
 */
export function memberChains(expression: ts.Expression, origins: Origins): MemberChain[] {
  const own = chainOf(expression);
  if (!own) return [];
  const [root] = own.bases;
  if (!root) return [own];
  const longer = origins.of(root).flatMap(({ node }) => {
    if (node === root || !isMember(node)) return [];
    const chain = chainOf(node);
    return chain ? [{ names: [...chain.names, ...own.names], bases: [...chain.bases, ...own.bases] }] : [];
  });
  return [own, ...longer];
}

function chainOf(expression: ts.Expression): MemberChain | undefined {
  const ts = typescript();
  const names: string[] = [];
  const bases: ts.Expression[] = [];
  let at = bare(expression);
  while (isMember(at)) {
    const name = memberName(at);
    if (name === undefined) break;
    names.unshift(name);
    at = bare(at.expression);
    bases.unshift(at);
  }
  return names.length > 0 && ts.isExpression(at) ? { names, bases } : undefined;
}
