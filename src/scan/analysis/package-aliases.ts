import { posix } from 'node:path';
import { z } from 'zod';
import type { AliasScope, WorkspacePackage } from './path-aliases.js';

export interface PackageAliases {
  readonly name?: string;
  readonly workspace: WorkspacePackage;
  /** From `imports`, whose names begin with `#`. */
  readonly scope?: AliasScope;
}

const entry = z.string().optional().catch(undefined);
const Manifest = z.object({
  name: entry,
  source: entry,
  module: entry,
  main: entry,
  exports: z.unknown().optional(),
  imports: z.record(z.string(), z.unknown()).optional().catch(undefined),
});

/** How files reach a workspace package, and how its own files reach each other. Undefined for a broken package.json. */
export function readPackage(path: string, readText: (path: string) => string | undefined): PackageAliases | undefined {
  const manifest = Manifest.safeParse(parseJson(readText(path))).data;
  if (!manifest) return undefined;
  const folder = posix.dirname(path) === '.' ? '' : posix.dirname(path);
  const { name, source, module, main, imports } = manifest;
  const roots = [source, ...rootExports(manifest.exports), module, main].filter((target) => target !== undefined);
  const patterns = Object.entries(imports ?? {}).map(([pattern, target]) => ({
    pattern,
    targets: filesIn(target).flatMap((file) => sourcesOf(file, folder)),
  }));
  return {
    ...(name && { name }),
    workspace: { folder, entries: roots.flatMap((target) => sourcesOf(target, folder)) },
    ...(patterns.length > 0 && { scope: { folder, patterns } }),
  };
}

/** The `.` entry of an `exports` map, or the whole of it where it has no subpaths. */
function rootExports(exports: unknown): string[] {
  const hasSubpaths = typeof exports === 'object' && exports !== null && '.' in exports;
  return filesIn(hasSubpaths ? (exports as Record<string, unknown>)['.'] : exports);
}

/** Every file that a target names, whatever conditions lead to it. */
function filesIn(target: unknown): string[] {
  if (typeof target === 'string') return [target];
  return typeof target === 'object' && target !== null ? Object.values(target).flatMap(filesIn) : [];
}

/** The file itself and the source it was likely compiled from: `dist/esm/chat.js` comes from `src/chat`. */
function sourcesOf(target: string, folder: string): string[] {
  const file = posix.join(folder, target);
  const inPackage = posix.normalize(target);
  const source = inPackage
    .replace(/^(dist|lib|build|out)\/((esm|cjs|es|src|types)\/)*/, 'src/')
    .replace(/(\.d)?\.[cm]?[jt]sx?$/, '');
  return [file, posix.join(folder, source)];
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse((text ?? '').replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
