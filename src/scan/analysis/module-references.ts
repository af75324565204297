import { type ts, typescript } from './typescript.js';
import { bare, propertyName, walk } from './walk.js';

/** One place where a file names another module. */
export interface ModuleReference {
  readonly specifier: string;
  readonly specifierNode: ts.StringLiteralLike;
  /** The whole statement or call. */
  readonly node: ts.Node;
  readonly form: 'import' | 'import-type' | 'require' | 'dynamic' | 'export' | 'import-equals' | 'mock';
  /** The names taken from the module; `default` and `*` as such. */
  readonly names: readonly string[];
}

export function moduleReferences(file: ts.SourceFile): ModuleReference[] {
  const found: ModuleReference[] = [];
  walk(file, (node) => {
    const reference = referenceAt(node);
    if (reference) found.push(reference);
  });
  return found;
}

/** Where a name comes from, if an import or a `require` binds it: `{ specifier: 'openai', name: 'default' }`. */
export function importedAs(
  identifier: ts.Identifier,
  checker: ts.TypeChecker,
): { specifier: string; name: string } | undefined {
  for (const declaration of checker.getSymbolAtLocation(identifier)?.declarations ?? []) {
    const found = bindingOf(declaration);
    if (found) return found;
  }
  return undefined;
}

function referenceAt(node: ts.Node): ModuleReference | undefined {
  const ts = typescript();
  if (ts.isImportDeclaration(node)) {
    const form = node.importClause?.isTypeOnly ? 'import-type' : 'import';
    return reference(node, node.moduleSpecifier, form, importedNames(node.importClause));
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    const names = node.exportClause && ts.isNamedExports(node.exportClause) ? exportedNames(node.exportClause) : ['*'];
    return reference(node, node.moduleSpecifier, 'export', names);
  }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
    return reference(node, node.moduleReference.expression, 'import-equals', ['*']);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return reference(node, node.argument.literal, 'import-type', node.qualifier ? [node.qualifier.getText()] : ['*']);
  return ts.isCallExpression(node) ? callReference(node) : undefined;
}

function callReference(node: ts.CallExpression): ModuleReference | undefined {
  const ts = typescript();
  const [argument] = node.arguments;
  if (!argument) return undefined;
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return reference(node, argument, 'dynamic', takenNames(node));
  if (ts.isIdentifier(node.expression) && node.expression.text === 'require')
    return reference(node, argument, 'require', takenNames(node));
  if (
    /^(vi|jest|vitest|mock)\.(mock|doMock|unstable_mockModule|module|unmock|importActual|requireActual)$/.test(
      node.expression.getText(),
    )
  )
    return reference(node, argument, 'mock', []);
  return undefined;
}

function reference(
  node: ts.Node,
  specifierNode: ts.Node,
  form: ModuleReference['form'],
  names: readonly string[],
): ModuleReference | undefined {
  const ts = typescript();
  if (!ts.isStringLiteralLike(specifierNode)) return undefined;
  return { node, specifierNode, specifier: specifierNode.text, form, names };
}

function importedNames(clause: ts.ImportClause | undefined): string[] {
  const ts = typescript();
  if (!clause) return [];
  const named = clause.namedBindings;
  const own = clause.name ? ['default'] : [];
  if (!named) return own;
  if (ts.isNamespaceImport(named)) return [...own, '*'];
  return [...own, ...named.elements.map((element) => (element.propertyName ?? element.name).text)];
}

const exportedNames = (clause: ts.NamedExports): string[] =>
  clause.elements.map((element) => (element.propertyName ?? element.name).text);

/** `const { A, B: b } = require('x')` takes A and B; anything else takes the whole module. */
function takenNames(call: ts.CallExpression): string[] {
  const ts = typescript();
  let holder: ts.Node = call.parent;
  while (ts.isAwaitExpression(holder) || ts.isParenthesizedExpression(holder)) holder = holder.parent;
  if (ts.isPropertyAccessExpression(holder)) return [holder.name.text];
  if (ts.isVariableDeclaration(holder) && ts.isObjectBindingPattern(holder.name))
    return holder.name.elements.flatMap((element) => propertyName(element.propertyName ?? element.name) ?? []);
  return ['*'];
}

function bindingOf(declaration: ts.Declaration): { specifier: string; name: string } | undefined {
  const ts = typescript();
  const from = (node: ts.Node | undefined, name: string) =>
    node && ts.isStringLiteralLike(node) ? { specifier: node.text, name } : undefined;
  if (ts.isImportSpecifier(declaration))
    return from(declaration.parent.parent.parent.moduleSpecifier, (declaration.propertyName ?? declaration.name).text);
  if (ts.isImportClause(declaration)) return from(declaration.parent.moduleSpecifier, 'default');
  if (ts.isNamespaceImport(declaration)) return from(declaration.parent.parent.moduleSpecifier, '*');
  if (ts.isImportEqualsDeclaration(declaration) && ts.isExternalModuleReference(declaration.moduleReference))
    return from(declaration.moduleReference.expression, '*');
  if (ts.isVariableDeclaration(declaration) && declaration.initializer) return requiredBy(declaration.initializer, '*');
  if (ts.isBindingElement(declaration)) {
    const holder = declaration.parent.parent;
    const name = propertyName(declaration.propertyName ?? declaration.name);
    if (name && ts.isVariableDeclaration(holder) && holder.initializer) return requiredBy(holder.initializer, name);
  }
  return undefined;
}

function requiredBy(expression: ts.Expression, name: string): { specifier: string; name: string } | undefined {
  const ts = typescript();
  const node = bare(expression);
  if (ts.isPropertyAccessExpression(node))
    return name === '*' ? requiredBy(node.expression, node.name.text) : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const asks =
    node.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(node.expression) && node.expression.text === 'require');
  const [argument] = node.arguments;
  return asks && argument && ts.isStringLiteralLike(argument) ? { specifier: argument.text, name } : undefined;
}
