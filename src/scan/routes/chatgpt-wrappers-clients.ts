import { t } from '../../messages/t.js';
import { importedAs } from '../analysis/module-references.js';
import { knownConstruction } from '../analysis/package-calls.js';
import { type ts, typescript } from '../analysis/typescript.js';
import type { Belief } from '../analysis/usage-facts.js';
import { describeOptions } from '../client-options.js';
import type { ScanContext } from '../scan-context.js';
import type { ClientUsage } from '../usage.js';
import { CHATGPT, VENDORED_CHATGPT, WRAPPERS, type WrapperClass } from './chatgpt-wrappers-packages.js';

/** `new ChatGPTAPI({ apiKey })` and the client classes of the other wrappers. */
export function wrapperClient(node: ts.Node, context: ScanContext): ClientUsage | undefined {
  const made = wrapperMade(node, context);
  if (!made) return undefined;
  const { call, wrapper, belief } = made;
  const described = describeOptions(call, wrapper, context);
  const [key] = call.arguments ?? [];
  const isKey = wrapper.key === '' && key !== undefined && described.argument === 'opaque';
  return {
    ...context.describe('client', 'chatgpt', node, belief),
    className: wrapper.className,
    ...(made.module ? { module: made.module } : {}),
    ...described,
    ...(isKey ? { argument: 'none' as const, apiKey: context.values.of(key) } : {}),
  };
}

export interface MadeWrapper {
  readonly call: ts.NewExpression | ts.CallExpression;
  readonly wrapper: WrapperClass;
  readonly belief: Belief;
  /** The package; absent for a copy of one in the tree. */
  readonly module?: string;
}

/** The wrapper's client that a node makes. */
export function wrapperMade(node: ts.Node, context: ScanContext): MadeWrapper | undefined {
  for (const exports of WRAPPERS) {
    const found = knownConstruction(node, exports, context);
    if (!found) continue;
    const because = [t`${found.known.className} is imported from ${found.module}`];
    return { call: found.call, wrapper: found.known, belief: { confidence: 'proven', because }, module: found.module };
  }
  return vendoredMade(node, context);
}

/** From a copy of the chatgpt package in the tree. */
function vendoredMade(node: ts.Node, { checker }: ScanContext): MadeWrapper | undefined {
  const ts = typescript();
  if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  const imported = importedAs(node.expression, checker);
  if (imported?.name !== CHATGPT.className || !VENDORED_CHATGPT.test(imported.specifier)) return undefined;
  const because = [t`${imported.specifier} has the name of the chatgpt package and exports its class`];
  return { call: node, wrapper: CHATGPT, belief: { confidence: 'inferred', because } };
}
