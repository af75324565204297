import { wrapperFile } from './ambient-types.js';
import type { ResolveInTree } from './module-resolution.js';
import { parseSdkSpecifier, type SdkMajor } from './sdk-specifier.js';
import { resolveInsideSdk, sdkFile } from './sdk-types.js';
import { type ts, typescript } from './typescript.js';
import { SDK_ROOT, treeFile, treePath } from './virtual-files.js';

export interface ModuleLookupInput {
  readonly seeds: readonly string[];
  readonly hops: number;
  readonly resolveInTree: ResolveInTree;
  sdkMajorOf(path: string): SdkMajor;
}

/** The virtual file that a module specifier of `fromFile` names; undefined leaves the import untyped. */
export type ModuleLookup = (fromFile: string, specifier: ts.StringLiteralLike) => string | undefined;

/** Answers the program's questions about imports at once, and keeps it from reading further than `hops` from a seed. */
export function createModuleLookup({ seeds, hops, resolveInTree, sdkMajorOf }: ModuleLookupInput): ModuleLookup {
  const distances = new Map(seeds.map((seed) => [seed, 0]));
  return (fromFile, literal) => {
    if (fromFile.startsWith(SDK_ROOT)) return resolveInsideSdk(fromFile, literal.text);
    const fromPath = treePath(fromFile);
    return (
      findSdkFile(fromPath, literal) ??
      wrapperFile(literal.text) ??
      (fromPath === undefined ? undefined : findTreeFile(fromPath, literal))
    );
  };

  function findSdkFile(fromPath: string | undefined, literal: ts.StringLiteralLike): string | undefined {
    const sdk = parseSdkSpecifier(literal.text);
    if (!sdk) return undefined;
    const major = sdk.major ?? (fromPath === undefined ? 7 : sdkMajorOf(fromPath));
    return sdkFile(major, sdk.subpath, isRequired(literal));
  }

  function findTreeFile(fromPath: string, literal: ts.StringLiteralLike): string | undefined {
    const path = resolveInTree(fromPath, literal.text);
    if (path === undefined) return undefined;
    const distance = (distances.get(fromPath) ?? 0) + (isReExported(literal) ? 0 : 1);
    const known = distances.get(path);
    if (known === undefined && distance > hops) return undefined;
    if (known === undefined || distance < known) distances.set(path, distance);
    return treeFile(path);
  }
}

function isRequired(literal: ts.StringLiteralLike): boolean {
  return typescript().isCallExpression(literal.parent) && literal.parent.expression.getText() === 'require';
}

/** A barrel file costs no hop: what it hands on is as near as the barrel itself. */
function isReExported(literal: ts.StringLiteralLike): boolean {
  return typescript().isExportDeclaration(literal.parent);
}
