import { behindAlias } from '../analysis/symbols.js';
import { type ts, typescript } from '../analysis/typescript.js';
import { bare, isMember, memberName, propertyName } from '../analysis/walk.js';
import type { ScanContext } from '../scan-context.js';

/** The names that people hold a provider by whatever it was made as. */
const SPEAKING = /provider|openai|azure/i;

/**
 * True where an expression may hold a provider, by a look at how it is written. Every call of a tree is a candidate, and to follow
 * each callee back to its origin would cost more than the rest of the scan; the few that pass are followed.
 */
export function mayHoldProvider(callee: ts.Expression, context: ScanContext): boolean {
  const ts = typescript();
  if (ts.isIdentifier(callee)) return mayNameProvider(callee, context);
  if (isMember(callee)) return isHolderName(memberName(callee), context);
  return ts.isCallExpression(callee) || ts.isConditionalExpression(callee);
}

/** Not a function of the tree; a parameter or a part of an object only under a name that providers go by. */
function mayNameProvider(identifier: ts.Identifier, context: ScanContext): boolean {
  const ts = typescript();
  const symbol = context.checker.getSymbolAtLocation(identifier);
  if (!symbol) return false;
  const declarations = behindAlias(symbol, context.checker).declarations ?? [];
  // An import that leads out of the tree.
  if (declarations.length === 0) return true;
  return declarations.some((declaration) => {
    if (ts.isVariableDeclaration(declaration))
      return !declaration.initializer || !ts.isFunctionLike(bare(declaration.initializer));
    if (ts.isExportAssignment(declaration)) return true;
    return (ts.isParameter(declaration) || ts.isBindingElement(declaration)) && isHolderName(identifier.text, context);
  });
}

function isHolderName(name: string | undefined, context: ScanContext): boolean {
  return name !== undefined && (SPEAKING.test(name) || holderNames(context).has(name));
}

const answers = new WeakMap<ScanContext, ReadonlySet<string>>();

/** The variables, fields and properties that providers of this program are put into where they are made. */
function holderNames(context: ScanContext): ReadonlySet<string> {
  const known = answers.get(context);
  if (known) return known;
  const providers = [...context.clients].filter(([, { route }]) => route === 'ai-sdk');
  const names = new Set(providers.flatMap(([node]) => holderName(node) ?? []));
  answers.set(context, names);
  return names;
}

function holderName(node: ts.Node): string | undefined {
  const ts = typescript();
  if (ts.isImportSpecifier(node) || ts.isExportSpecifier(node)) return node.name.text;
  if (ts.isBindingElement(node)) return propertyName(node.name);
  const holder = ts.findAncestor(node.parent, (at) => !ts.isExpression(at) || isAssignment(at));
  if (!holder) return undefined;
  if (ts.isVariableDeclaration(holder) || ts.isPropertyDeclaration(holder) || ts.isPropertyAssignment(holder))
    return propertyName(holder.name);
  if (!isAssignment(holder)) return undefined;
  if (ts.isIdentifier(holder.left)) return holder.left.text;
  return isMember(holder.left) ? memberName(holder.left) : undefined;
}

function isAssignment(node: ts.Node): node is ts.BinaryExpression {
  const ts = typescript();
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    node.operatorToken.kind <= ts.SyntaxKind.LastAssignment
  );
}
