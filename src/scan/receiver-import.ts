import { importBindings, importStatement } from './analysis/import-bindings.js';
import { statementRemovalSpan } from './analysis/removal-span.js';
import { type ts, typescript } from './analysis/typescript.js';
import { bare } from './analysis/walk.js';
import type { ScanContext } from './scan-context.js';
import type { ReceiverImport } from './usage.js';

/** The statement that brings what a call is made on into the file: the client itself, or what hands it out. */
export function importOfReceiver(base: ts.Expression, { checker }: ScanContext): ReceiverImport | undefined {
  const root = rootOf(base);
  const [declaration] = (root && checker.getSymbolAtLocation(root)?.declarations) ?? [];
  const node = declaration && importNodeOf(declaration);
  if (!root || !node || node.getSourceFile() !== base.getSourceFile()) return undefined;
  const statement = importStatement(node);
  return {
    local: root.text,
    form: typescript().isImportDeclaration(node) ? 'import' : 'require',
    bindings: importBindings(node, checker),
    ...(statement ? { removal: statementRemovalSpan(statement) } : {}),
  };
}

/** `shared` of `shared.clients.get().openai`. */
function rootOf(expression: ts.Expression): ts.Identifier | undefined {
  const ts = typescript();
  let at = bare(expression);
  while (ts.isPropertyAccessExpression(at) || ts.isCallExpression(at) || ts.isAwaitExpression(at)) {
    at = bare(at.expression);
  }
  return ts.isIdentifier(at) ? at : undefined;
}

/** The import declaration, or the call of `require`. */
function importNodeOf(declaration: ts.Declaration): ts.Node | undefined {
  const ts = typescript();
  let at: ts.Node = declaration;
  while (ts.isImportSpecifier(at) || ts.isNamedImports(at) || ts.isNamespaceImport(at) || ts.isImportClause(at)) {
    at = at.parent;
  }
  if (ts.isImportDeclaration(at)) return at;
  while (ts.isBindingElement(at) || ts.isObjectBindingPattern(at)) at = at.parent;
  const made = ts.isVariableDeclaration(at) ? at.initializer : undefined;
  const isRequired =
    made && ts.isCallExpression(made) && ts.isIdentifier(made.expression) && made.expression.text === 'require';
  return isRequired ? made : undefined;
}
