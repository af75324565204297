import { t } from '../messages/t.js';
import { type ts, typescript } from './analysis/typescript.js';
import type { ScanContext } from './scan-context.js';

export interface ClientOrigins {
  /** Ids of the clients that the expression can hold. */
  readonly clients: readonly string[];
  /** Why there may be others, if so. */
  readonly unseen?: string;
  /** The names passed on the way to the first of them, nearest first. */
  readonly via?: readonly string[];
}

/** The clients that an expression can hold, found by following it back to where they are made. */
export function originsOfClient(expression: ts.Node, context: ScanContext): ClientOrigins {
  const ids = new Map<string, readonly ts.Node[]>();
  const unseen: string[] = [];
  for (const { node, via } of context.origins.of(expression)) {
    const client = clientMadeBy(node, context);
    if (!client) unseen.push(node.getText().replace(/\s+/g, ' ').slice(0, 60));
    else if (!ids.has(client)) ids.set(client, via);
  }
  const [via = []] = ids.values();
  return {
    clients: [...ids.keys()],
    ...(unseen.length > 0 ? { unseen: t`comes from ${[...new Set(unseen)].join(', ')}` } : {}),
    ...(via.length > 0 ? { via: via.map(context.places.describe) } : {}),
  };
}

function clientMadeBy(node: ts.Node, context: ScanContext): string | undefined {
  const ts = typescript();
  const known = context.clients.get(node);
  if (known) return known.id;
  // `new OurClient()` of a class that extends OpenAI: the client is made by its `super(...)` call.
  if (!ts.isNewExpression(node)) return undefined;
  const target = context.calls.targetOf(node);
  if (!target || !ts.isConstructorDeclaration(target)) return undefined;
  const inside = [...context.clients].find(([made]) => ts.findAncestor(made, (at) => at === target));
  return inside?.[1].id;
}
