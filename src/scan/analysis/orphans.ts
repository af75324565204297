import type { Orphan } from '../azure-client.js';
import type { Places } from './places.js';
import { statementRemovalSpan } from './removal-span.js';
import { symbolAt } from './symbols.js';
import { type ts, typescript } from './typescript.js';
import { walk } from './walk.js';

interface Asked {
  readonly checker: ts.TypeChecker;
  readonly places: Places;
}

/**
 * The variables that nothing reads once some expressions are gone, and those that only they read. Only a `const` of one
 * file counts, not exported, whose value does nothing but read: to leave such a statement out changes nothing else.
 */
export function findOrphans(gone: readonly ts.Node[], { checker, places }: Asked): Orphan[] {
  const removed = [...gone];
  const found = new Map<ts.Statement, Orphan>();
  for (let at = 0; at < removed.length; at++) {
    const node = removed[at];
    if (!node) continue;
    for (const name of namesIn(node)) {
      const declaration = constBehind(name, checker) ?? importBehind(name, checker);
      const statement = declaration && statementOf(declaration);
      if (!declaration || !statement || found.has(statement)) continue;
      const isUnread = bindingsOf(statement, declaration).every((each) =>
        isReadOnlyBy([...removed, statement], each, checker),
      );
      if (!isUnread) continue;
      const [start, end] = statementRemovalSpan(statement);
      found.set(statement, { name: name.text, place: places.ofSpan(statement, start, end) });
      removed.push(statement);
    }
  }
  return [...found.values()];
}

function namesIn(node: ts.Node): ts.Identifier[] {
  const ts = typescript();
  const names = ts.isIdentifier(node) ? [node] : [];
  walk(node, (inner) => {
    if (ts.isIdentifier(inner)) names.push(inner);
  });
  return names;
}

function constBehind(name: ts.Identifier, checker: ts.TypeChecker): ts.VariableDeclaration | undefined {
  const ts = typescript();
  const declaration = symbolAt(name, checker)?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return undefined;
  const sameFile = declaration.getSourceFile() === name.getSourceFile();
  return sameFile && declaration.initializer && onlyReads(declaration.initializer) ? declaration : undefined;
}

type Declared = ts.VariableDeclaration | ts.ImportSpecifier;

/** What Azure's clients are given by packages that are there for that alone. */
const LOGIN_PACKAGES = /^@azure\/(?:identity|core-auth)$/;

function importBehind(name: ts.Identifier, checker: ts.TypeChecker): ts.ImportSpecifier | undefined {
  const ts = typescript();
  const declaration = symbolAt(name, checker)?.declarations?.[0];
  if (!declaration || !ts.isImportSpecifier(declaration)) return undefined;
  const { moduleSpecifier } = declaration.parent.parent.parent;
  return ts.isStringLiteral(moduleSpecifier) && LOGIN_PACKAGES.test(moduleSpecifier.text) ? declaration : undefined;
}

/** An import goes as a whole or not at all. */
function bindingsOf(statement: ts.Statement, declaration: Declared): readonly Declared[] {
  const ts = typescript();
  const named = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
  return named && ts.isNamedImports(named) ? named.elements : [declaration];
}

/** The statement, where it declares nothing else and hands nothing out. */
function statementOf(declaration: Declared): ts.Statement | undefined {
  const ts = typescript();
  if (ts.isImportSpecifier(declaration)) {
    const clause = declaration.parent.parent;
    return !clause.name && ts.isImportDeclaration(clause.parent) ? clause.parent : undefined;
  }
  const list = declaration.parent;
  if (!ts.isVariableDeclarationList(list) || list.declarations.length > 1) return undefined;
  const statement = list.parent;
  const isConst = (list.flags & ts.NodeFlags.Const) !== 0;
  return isConst && ts.isVariableStatement(statement) && !statement.modifiers?.length ? statement : undefined;
}

function isReadOnlyBy(removed: readonly ts.Node[], declaration: Declared, checker: ts.TypeChecker): boolean {
  const ts = typescript();
  const own = declaration.name;
  const file = declaration.getSourceFile();
  let elsewhere = false;
  walk(file, (node) => {
    if (elsewhere || !ts.isIdentifier(node) || node === own || node.text !== own.getText()) return;
    if (symbolAt(node, checker)?.declarations?.[0] !== declaration) return;
    const isGone = removed.some(
      (each) => each.getSourceFile() === file && each.pos <= node.pos && node.end <= each.end,
    );
    elsewhere = !isGone;
  });
  return !elsewhere;
}

/** True for an expression that calls nothing, a conversion of a string aside. */
function onlyReads(expression: ts.Expression): boolean {
  const ts = typescript();
  let pure = true;
  const judge = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) pure &&= isConversion(node);
    else if (ts.isNewExpression(node)) pure &&= CREDENTIALS.test(node.expression.getText());
    else if (ts.isAwaitExpression(node) || ts.isTaggedTemplateExpression(node) || ts.isDeleteExpression(node))
      pure = false;
    else if (ts.isBinaryExpression(node)) pure &&= !isAssignment(node.operatorToken.kind);
  };
  judge(expression);
  walk(expression, judge);
  return pure;
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  const { SyntaxKind } = typescript();
  return kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment;
}

/** Objects that do nothing until somebody asks them for a token. */
const CREDENTIALS = /^\w*Credential$/;

const CONVERSIONS = /^(?:trim|trimEnd|replace|replaceAll|toString|toLowerCase|slice)$/;

function isConversion({ expression }: ts.CallExpression): boolean {
  const ts = typescript();
  if (ts.isIdentifier(expression))
    return /^(?:encodeURIComponent|String|getBearerTokenProvider)$/.test(expression.text);
  return ts.isPropertyAccessExpression(expression) && CONVERSIONS.test(expression.name.text);
}
