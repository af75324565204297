import { packageExportsOf } from '../analysis/package-exports.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { bare, walk } from '../analysis/walk.js';
import type { AzureCredential } from '../azure-client.js';
import type { ScanContext } from '../scan-context.js';

export interface FoundCredential {
  readonly facts: AzureCredential;
  readonly key?: ts.Expression;
  /** What is left without a use when the credential is not needed any more. */
  readonly gone: readonly ts.Node[];
}

const PACKAGES = /^@azure\/(?:openai|core-auth|identity)$/;

/** The object by which a client proves itself, where it is made in sight and in one place. */
export function credentialGiven(
  argument: ts.Expression,
  client: ts.Node,
  context: ScanContext,
): FoundCredential | undefined {
  const ts = typescript();
  const found = context.origins.of(argument);
  const [origin] = found;
  if (!origin || found.length > 1 || !ts.isNewExpression(origin.node)) return undefined;
  const made = origin.node;
  const exported = packageExportsOf(made.expression, context).find(({ module }) => PACKAGES.test(module));
  if (!exported || !/Credential$/.test(exported.name)) return undefined;
  const key = /KeyCredential$/.test(exported.name) ? made.arguments?.[0] : undefined;
  const inline = bare(argument) === made;
  return {
    facts: {
      className: exported.name,
      place: context.places.of(made),
      callee: context.places.of(made.expression),
      ...(key ? { key: context.places.of(key) } : {}),
      argument: context.places.of(argument),
      inline,
      shared: !inline && isShared(made, argument, client, context),
    },
    ...(key ? { key } : {}),
    gone: key ? [] : [argument],
  };
}

/** True unless it is the value of a `const` without a type of its own, which only the clients' arguments read. */
function isShared(made: ts.Node, argument: ts.Expression, client: ts.Node, { checker }: ScanContext): boolean {
  const ts = typescript();
  const declaration = made.parent;
  const name = bare(argument);
  if (!ts.isVariableDeclaration(declaration) || declaration.type || !ts.isIdentifier(declaration.name)) return true;
  if (declaration.getSourceFile() !== client.getSourceFile() || !ts.isIdentifier(name)) return true;
  const own = declaration.name;
  let shared = false;
  walk(declaration.getSourceFile(), (node) => {
    if (shared || !ts.isIdentifier(node) || node === own || node.text !== own.text) return;
    if (checker.getSymbolAtLocation(node)?.valueDeclaration !== declaration) return;
    shared = !(ts.isNewExpression(node.parent) && node.parent.expression.getText() === calleeOf(client));
  });
  return shared;
}

function calleeOf(client: ts.Node): string | undefined {
  return typescript().isNewExpression(client) ? client.expression.getText() : undefined;
}
