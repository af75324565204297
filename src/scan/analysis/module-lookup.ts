import { wrapperFile } from './ambient-types.js';
import { handsOnAny, wordsOf } from './handed-on.js';
import type { ResolveInTree } from './module-resolution.js';
import { parseSdkSpecifier, type SdkMajor } from './sdk-specifier.js';
import { resolveInsideSdk, sdkFile } from './sdk-types.js';
import { type ts, typescript } from './typescript.js';
import { SDK_ROOT, treeFile, treePath } from './virtual-files.js';

export interface ModuleLookupInput {
  readonly seeds: readonly string[];
  readonly hops: number;
  readonly resolveInTree: ResolveInTree;
  textOf(path: string): string | undefined;
  sdkMajorOf(path: string): SdkMajor;
}

/** The virtual file that a module specifier of `fromFile` names; undefined leaves the import untyped. */
export type ModuleLookup = (fromFile: string, specifier: ts.StringLiteralLike) => string | undefined;

/** What a generator wrote at this length is a protocol or a schema: to parse it costs as much as all that a seed imports. */
const GENERATED = /(?:^|\/)_*generated_*\//;
const LONG = 300_000;

/** Answers the program's questions about imports at once, and keeps it from reading further than `hops` from a seed. */
export function createModuleLookup({
  seeds,
  hops,
  resolveInTree,
  textOf,
  sdkMajorOf,
}: ModuleLookupInput): ModuleLookup {
  const distances = new Map(seeds.map((seed) => [seed, 0]));
  let wanted: ReadonlySet<string> | undefined;
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
    const fromDistance = distances.get(fromPath) ?? 0;
    const distance = fromDistance + (isReExported(literal) ? 0 : 1);
    const known = distances.get(path);
    if (known === undefined && (distance > hops || isLongAndGenerated(path) || (fromDistance > 0 && !isWanted(path))))
      return undefined;
    if (known === undefined || distance < known) distances.set(path, distance);
    return treeFile(path);
  }

  function isLongAndGenerated(path: string): boolean {
    return GENERATED.test(path) && (textOf(path)?.length ?? 0) > LONG;
  }

  /** Asked of what a barrel away from the seeds hands on. */
  function isWanted(path: string): boolean {
    wanted ??= wordsOf(seeds.map((seed) => textOf(seed) ?? ''));
    return handsOnAny(textOf(path) ?? '', wanted);
  }
}

function isRequired(literal: ts.StringLiteralLike): boolean {
  const { isCallExpression, isIdentifier } = typescript();
  // The file is not bound yet: the call has no way up to its text.
  return (
    isCallExpression(literal.parent) &&
    isIdentifier(literal.parent.expression) &&
    literal.parent.expression.text === 'require'
  );
}

/** A barrel file costs no hop: what it hands on is as near as the barrel itself. */
function isReExported(literal: ts.StringLiteralLike): boolean {
  return typescript().isExportDeclaration(literal.parent);
}
