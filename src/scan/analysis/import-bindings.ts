import type { ImportedBinding, Span } from '../usage.js';
import { symbolAt } from './symbols.js';
import { type ts, typescript } from './typescript.js';
import { propertyName, walk } from './walk.js';

/** What a statement that names a module binds, with every place of the file where each name stands for it. */
export function importBindings(node: ts.Node, checker: ts.TypeChecker): ImportedBinding[] {
  return boundNames(node).map(({ specifier, name, local, typeOnly }) => {
    const references = referencesTo(local, checker);
    const namingToo = references.filter(namesToo);
    return {
      name,
      local: local.text,
      typeOnly,
      span: spanOf(specifier),
      references: references.map(spanOf),
      ...(namingToo.length > 0 ? { namingToo: namingToo.map(spanOf) } : {}),
    };
  });
}

const spanOf = (node: ts.Node): Span => [node.getStart(), node.getEnd()];

function namesToo({ parent }: ts.Identifier): boolean {
  const ts = typescript();
  return ts.isShorthandPropertyAssignment(parent) || (ts.isExportSpecifier(parent) && !parent.propertyName);
}

/** What to delete so that nothing of the statement is left: its lines, with the comment behind it. */
export function importStatement(node: ts.Node): ts.Statement | undefined {
  const ts = typescript();
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isImportEqualsDeclaration(node)) return node;
  const declaration = declarationOf(node);
  const list = declaration?.parent;
  if (!list || !ts.isVariableDeclarationList(list) || list.declarations.length > 1) return undefined;
  return ts.isVariableStatement(list.parent) ? list.parent : undefined;
}

/** A name that a statement binds. */
export interface BoundName {
  readonly specifier: ts.Node;
  readonly name: string;
  readonly local: ts.Identifier;
  readonly typeOnly: boolean;
}

/** The names that a statement binds, without the places that use them. */
export function boundNames(node: ts.Node): BoundName[] {
  const ts = typescript();
  if (ts.isImportDeclaration(node)) return node.importClause ? importedBy(node.importClause) : [];
  if (ts.isImportEqualsDeclaration(node))
    return [{ specifier: node.name, name: '*', local: node.name, typeOnly: node.isTypeOnly }];
  if (ts.isExportDeclaration(node)) return node.exportClause ? exportedBy(node.exportClause, node.isTypeOnly) : [];
  const declaration = declarationOf(node);
  return declaration ? requiredBy(declaration.name) : [];
}

function importedBy(clause: ts.ImportClause): BoundName[] {
  const ts = typescript();
  const { name, namedBindings, isTypeOnly } = clause;
  const own: BoundName[] = name ? [{ specifier: name, name: 'default', local: name, typeOnly: isTypeOnly }] : [];
  if (!namedBindings) return own;
  if (ts.isNamespaceImport(namedBindings))
    return [...own, { specifier: namedBindings, name: '*', local: namedBindings.name, typeOnly: isTypeOnly }];
  const named = namedBindings.elements.map((element) => ({
    specifier: element,
    name: (element.propertyName ?? element.name).text,
    local: element.name,
    typeOnly: isTypeOnly || element.isTypeOnly,
  }));
  return [...own, ...named];
}

function exportedBy(clause: ts.NamedExportBindings, typeOnly: boolean): BoundName[] {
  const ts = typescript();
  if (ts.isNamespaceExport(clause))
    return ts.isIdentifier(clause.name) ? [{ specifier: clause, name: '*', local: clause.name, typeOnly }] : [];
  return clause.elements.flatMap((element) =>
    ts.isIdentifier(element.name)
      ? {
          specifier: element,
          name: (element.propertyName ?? element.name).text,
          local: element.name,
          typeOnly: typeOnly || element.isTypeOnly,
        }
      : [],
  );
}

function requiredBy(name: ts.BindingName): BoundName[] {
  const ts = typescript();
  if (ts.isIdentifier(name)) return [{ specifier: name, name: '*', local: name, typeOnly: false }];
  if (!ts.isObjectBindingPattern(name)) return [];
  return name.elements.flatMap((element) => {
    const taken = propertyName(element.propertyName ?? element.name);
    if (!taken || !ts.isIdentifier(element.name)) return [];
    return { specifier: element, name: taken, local: element.name, typeOnly: false };
  });
}

/** The variable that is initialized by exactly this `require` or `import()`; a member of it is no binding of the module. */
function declarationOf(node: ts.Node): ts.VariableDeclaration | undefined {
  const ts = typescript();
  let holder = node.parent;
  while (ts.isAwaitExpression(holder) || ts.isParenthesizedExpression(holder)) holder = holder.parent;
  return ts.isVariableDeclaration(holder) ? holder : undefined;
}

function referencesTo(local: ts.Identifier, checker: ts.TypeChecker): ts.Identifier[] {
  const ts = typescript();
  const symbol = checker.getSymbolAtLocation(local);
  const found: ts.Identifier[] = [];
  walk(local.getSourceFile(), (node) => {
    if (node === local || !ts.isIdentifier(node) || node.text !== local.text) return;
    if (symbol && localSymbolAt(node, checker) === symbol) found.push(node);
  });
  return found;
}

/** `export { name }` reads the variable although it names an export too. */
function localSymbolAt(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const ts = typescript();
  if (ts.isExportSpecifier(node.parent) && !node.parent.parent.parent.moduleSpecifier)
    return checker.getExportSpecifierLocalTargetSymbol(node.parent);
  return symbolAt(node, checker);
}
