import type { Origins } from './origins.js';
import { leadsOutOfTree, packagePath, requiredPackage } from './package-path.js';
import { symbolAt } from './symbols.js';
import { type ts, typescript } from './typescript.js';
import { bare, isMember, memberName, propertyName } from './walk.js';

/** Something that a package outside the tree exports. */
export interface PackageExport {
  /** Package and path, e.g. `@ai-sdk/openai`, `langchain/llms/openai`. */
  readonly module: string;
  /** `default` and `*` as such. */
  readonly name: string;
  /** Where the tree names it: an import or export specifier, a binding of `require(...)`, or `whole.name`. */
  readonly declaration: ts.Node;
}

interface Program {
  readonly checker: ts.TypeChecker;
  readonly origins: Origins;
}

/** One name's way to its package. What it has passed is not passed again: barrels re-export each other. */
interface Follow extends Program {
  readonly passed: Set<ts.Symbol | ts.Node>;
}

/**
 * The package exports that an expression can stand for: through aliases, barrels, `require`, `await import()` and whole modules.
 * Works for packages without types, where the checker knows only the name.
 */
export function packageExportsOf(expression: ts.Node, program: Program): PackageExport[] {
  return program.origins.of(expression).flatMap(({ node }) => packageExportAt(node, program) ?? []);
}

/** The package export that a node names by itself, where a value's way back has ended. Each node is looked at once. */
export function packageExportAt(node: ts.Node, program: Program): PackageExport | undefined {
  const known = answersOf(program.checker);
  if (!known.has(node)) known.set(node, exportAt(node, startAt(program)));
  return known.get(node);
}

function startAt({ checker, origins }: Program): Follow {
  return { checker, origins, passed: new Set() };
}

type Answers = WeakMap<ts.Node, PackageExport | undefined>;
const answers = new WeakMap<ts.TypeChecker, Answers>();

function answersOf(checker: ts.TypeChecker): Answers {
  const known = answers.get(checker) ?? new WeakMap();
  answers.set(checker, known);
  return known;
}

function exportAt(node: ts.Node, follow: Follow): PackageExport | undefined {
  const ts = typescript();
  if (isMember(node)) return memberOfModule(node, memberName(node), node.expression, follow);
  if (ts.isCallExpression(node)) return fromRequire(node, node);
  if (ts.isIdentifier(node)) return fromIdentifier(node, follow);
  return fromDeclaration(node, follow);
}

/** A name that leads to a declaration in the tree is none of a package's: the checker knows that at once. */
function fromIdentifier(node: ts.Identifier, follow: Follow): PackageExport | undefined {
  const symbol = symbolAt(node, follow.checker);
  if (symbol && symbol.flags & typescript().SymbolFlags.Alias) {
    if (follow.checker.getAliasedSymbol(symbol).declarations?.length) return undefined;
  }
  return fromSymbol(symbol, follow);
}

function fromSymbol(symbol: ts.Symbol | undefined, follow: Follow): PackageExport | undefined {
  if (!symbol || !isNew(symbol, follow)) return undefined;
  for (const declaration of symbol.declarations ?? []) {
    const found = fromDeclaration(declaration, follow);
    if (found) return found;
  }
  return undefined;
}

function fromDeclaration(declaration: ts.Node, follow: Follow): PackageExport | undefined {
  const ts = typescript();
  if (ts.isImportSpecifier(declaration))
    return fromModule(declaration.parent.parent.parent.moduleSpecifier, nameTaken(declaration), declaration, follow);
  if (ts.isImportClause(declaration))
    return fromModule(declaration.parent.moduleSpecifier, 'default', declaration, follow);
  if (ts.isNamespaceImport(declaration))
    return fromModule(declaration.parent.parent.moduleSpecifier, '*', declaration, follow);
  if (ts.isExportSpecifier(declaration)) return fromExportSpecifier(declaration, follow);
  if (ts.isExportAssignment(declaration) && ts.isIdentifier(declaration.expression))
    return fromSymbol(follow.checker.getSymbolAtLocation(declaration.expression), follow);
  if (ts.isImportEqualsDeclaration(declaration) && ts.isExternalModuleReference(declaration.moduleReference))
    return fromModule(declaration.moduleReference.expression, '*', declaration, follow);
  if (ts.isBindingElement(declaration)) return fromBinding(declaration, follow);
  if (ts.isVariableDeclaration(declaration) && declaration.initializer)
    return fromRequire(bare(declaration.initializer), declaration);
  return undefined;
}

function fromExportSpecifier(declaration: ts.ExportSpecifier, follow: Follow): PackageExport | undefined {
  const { moduleSpecifier } = declaration.parent.parent;
  if (moduleSpecifier) return fromModule(moduleSpecifier, nameTaken(declaration), declaration, follow);
  return fromSymbol(follow.checker.getExportSpecifierLocalTargetSymbol(declaration), follow);
}

/** A name of a module: of a package, or of a file of the tree that has it from elsewhere. */
function fromModule(
  specifier: ts.Expression,
  name: string,
  declaration: ts.Node,
  follow: Follow,
): PackageExport | undefined {
  const ts = typescript();
  if (!ts.isStringLiteralLike(specifier)) return undefined;
  const module = follow.checker.getSymbolAtLocation(specifier);
  if (!module)
    return leadsOutOfTree(specifier.text) ? { module: packagePath(specifier.text), name, declaration } : undefined;
  const own = module.exports?.get(ts.escapeLeadingUnderscores(name));
  return own ? fromSymbol(own, follow) : fromStarExports(module, name, follow);
}

/** `export * from '@langchain/openai'` hands on names that only the package knows. */
function fromStarExports(module: ts.Symbol, name: string, follow: Follow): PackageExport | undefined {
  const ts = typescript();
  if (!isNew(module, follow)) return undefined;
  for (const star of module.exports?.get(ts.InternalSymbolName.ExportStar)?.declarations ?? []) {
    if (!ts.isExportDeclaration(star) || !star.moduleSpecifier) continue;
    const found = fromModule(star.moduleSpecifier, name, star, follow);
    if (found) return found;
  }
  return undefined;
}

/** `const { openai } = require('@ai-sdk/openai')`, and the same out of a variable that holds the module. */
function fromBinding(element: ts.BindingElement, follow: Follow): PackageExport | undefined {
  const ts = typescript();
  const name = propertyName(element.propertyName ?? element.name);
  const holder = element.parent.parent;
  if (!ts.isObjectBindingPattern(element.parent) || !ts.isVariableDeclaration(holder) || !holder.initializer)
    return undefined;
  return memberOfModule(element, name, holder.initializer, follow);
}

function memberOfModule(
  declaration: ts.Node,
  name: string | undefined,
  whole: ts.Expression,
  follow: Follow,
): PackageExport | undefined {
  if (name === undefined || !isNew(declaration, follow)) return undefined;
  for (const { node } of follow.origins.of(whole)) {
    const module = wholeModule(node, follow);
    if (module) return { module, name, declaration };
  }
  return undefined;
}

/** The module that `require('x')`, `await import('x')` or the name of a whole-module import stands for; also its `.default`. */
function wholeModule(node: ts.Node, follow: Follow): string | undefined {
  const ts = typescript();
  const found = ts.isIdentifier(node)
    ? fromIdentifier(node, follow)
    : isMember(node) && memberName(node) === 'default'
      ? memberOfModule(node, 'default', node.expression, follow)
      : fromRequire(node, node);
  return found?.name === '*' || found?.name === 'default' ? found.module : undefined;
}

function fromRequire(call: ts.Node, declaration: ts.Node): PackageExport | undefined {
  const module = requiredPackage(call);
  return module === undefined ? undefined : { module, name: '*', declaration };
}

function nameTaken({ propertyName: taken, name }: ts.ImportSpecifier | ts.ExportSpecifier): string {
  return (taken ?? name).text;
}

function isNew(step: ts.Symbol | ts.Node, { passed }: Follow): boolean {
  const before = passed.size;
  return passed.add(step).size > before;
}
