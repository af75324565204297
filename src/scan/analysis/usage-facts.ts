import type { Route, UsageBase, UsageKind } from '../usage.js';
import { createOrdinals, usageId } from '../usage-id.js';
import { enclosingSymbol } from './enclosing-symbol.js';
import type { Places } from './places.js';
import type { ts } from './typescript.js';

export type UsageFacts<K extends UsageKind> = UsageBase & { readonly kind: K };

export type Belief = Pick<UsageBase, 'confidence' | 'because'>;

export type DescribeUsage = <K extends UsageKind>(
  kind: K,
  route: Route,
  node: ts.Node,
  belief: Belief,
) => UsageFacts<K>;

/** Makes the common facts of usages; call it in the order of each file, so that ids do not depend on anything else. */
export function createUsageFacts(places: Places): DescribeUsage {
  const ordinals = createOrdinals();
  return (kind, route, node, belief) => {
    const place = places.of(node);
    const key = { kind, file: place.file, symbol: enclosingSymbol(node), text: node.getText() };
    return {
      id: usageId({ ...key, ordinal: ordinals(key) }),
      kind,
      route,
      file: place.file,
      span: place.span,
      position: places.position(place),
      symbol: key.symbol,
      ...belief,
    };
  };
}
