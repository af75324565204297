import type { Origins } from './origins.js';
import { type PackageExport, packageExportAt, packageExportsOf } from './package-exports.js';
import type { Analysis } from './program.js';
import { type ts, typescript } from './typescript.js';
import { bare, isMember, memberName } from './walk.js';

/** Exports of packages that a route knows: names of these modules, with whatever the route says of each. */
export interface KnownExports<T> {
  readonly modules: RegExp;
  readonly names: Readonly<Record<string, T>>;
}

/** A call or construction of a known export. */
export interface PackageCall<T> {
  readonly call: ts.NewExpression | ts.CallExpression;
  readonly name: string;
  readonly module: string;
  readonly known: T;
}

interface Follow {
  readonly analysis: Pick<Analysis, 'named'>;
  readonly checker: ts.TypeChecker;
  readonly origins: Origins;
}

/** `new X(...)` of a known class, or the `super(...)` of a class that extends it. */
export function knownConstruction<T>(
  node: ts.Node,
  exports: KnownExports<T>,
  follow: Follow,
): PackageCall<T> | undefined {
  const ts = typescript();
  const call = ts.isNewExpression(node) ? node : isSuperCall(node) ? node : undefined;
  const callee = call && (ts.isNewExpression(call) ? call.expression : classExtended(call));
  if (!callee || !follow.analysis.named.namesPackage(exports.modules)) return undefined;
  for (const exported of packageExportsOf(callee, follow)) {
    const found = knownExport(exported, exports);
    if (found) return { call, ...found };
  }
  return undefined;
}

/**
 * `x(...)` of a known function. Looks at the name and not at all that it can stand for: there are far more calls than
 * constructions, and nobody hands such functions around.
 */
export function knownCall<T>(node: ts.Node, exports: KnownExports<T>, follow: Follow): PackageCall<T> | undefined {
  const ts = typescript();
  if (!ts.isCallExpression(node) || !follow.analysis.named.namesPackage(exports.modules)) return undefined;
  const callee = bare(node.expression);
  if (!mayName(callee, exports.names, follow)) return undefined;
  const exported = packageExportAt(callee, follow);
  const found = exported && knownExport(exported, exports);
  return found && { call: node, ...found };
}

/** A default export and a whole module go by any name. */
function mayName(callee: ts.Expression, names: Readonly<Record<string, unknown>>, { analysis }: Follow): boolean {
  if (isMember(callee)) return Object.hasOwn(names, memberName(callee) ?? '');
  if (!typescript().isIdentifier(callee)) return false;
  return Object.hasOwn(names, 'default') || analysis.named.aliasesOf(names).has(callee.text);
}

function knownExport<T>(
  { module, name }: PackageExport,
  { modules, names }: KnownExports<T>,
): Omit<PackageCall<T>, 'call'> | undefined {
  const known = Object.hasOwn(names, name) ? names[name] : undefined;
  return known !== undefined && modules.test(module) ? { name, module, known } : undefined;
}

function isSuperCall(node: ts.Node): node is ts.CallExpression {
  const ts = typescript();
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword;
}

function classExtended(call: ts.CallExpression): ts.Expression | undefined {
  const ts = typescript();
  const owner = ts.findAncestor(call, ts.isClassLike);
  return owner?.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
}
