import type { Analysis } from './program.js';
import { type SdkSymbol, sdkSymbolOf } from './sdk-identity.js';
import { type ts, typescript } from './typescript.js';

/**
 * The class of the SDK that `new X(...)` makes. Asks the class and not the expression: to type the expression the checker
 * would have to type its arguments, which costs more than all else together.
 */
export function sdkClassMade(
  node: ts.NewExpression,
  { analysis, checker }: { readonly analysis: Analysis; readonly checker: ts.TypeChecker },
): SdkSymbol | undefined {
  if (typescript().isIdentifier(node.expression) && BUILT_IN.has(node.expression.text)) return undefined;
  const [signature] = checker.getTypeAtLocation(node.expression).getConstructSignatures();
  return signature && sdkSymbolOf(signature.getReturnType(), analysis);
}

const BUILT_IN: ReadonlySet<string> = new Set(
  'Array Blob Date Error FormData Headers Map Promise RegExp Request Response Set TypeError URL URLSearchParams WeakMap'.split(
    ' ',
  ),
);
