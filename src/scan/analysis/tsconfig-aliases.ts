import { posix } from 'node:path';
import { parse } from 'jsonc-parser';
import { z } from 'zod';
import type { AliasScope } from './path-aliases.js';

const Tsconfig = z.object({
  extends: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined),
  compilerOptions: z
    .object({
      baseUrl: z.string().optional().catch(undefined),
      paths: z.record(z.string(), z.array(z.string())).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

type Options = Pick<AliasScope, 'patterns' | 'baseUrl'>;

/**
 * What one tsconfig or jsconfig says for the files below its folder. It may hold comments and extend other files of the tree;
 * bases from packages are not looked at, because node_modules may be absent.
 */
export function readTsconfig(path: string, readText: (path: string) => string | undefined): AliasScope[] {
  const options = readOptions(path, readText, new Set());
  const isEmpty = options.patterns.length === 0 && options.baseUrl === undefined;
  return isEmpty ? [] : [{ folder: folderOf(path), ...options }];
}

function readOptions(path: string, readText: (path: string) => string | undefined, seen: Set<string>): Options {
  if (seen.has(path)) return { patterns: [] };
  seen.add(path);
  const config = Tsconfig.safeParse(
    parse((readText(path) ?? '').replace(/^\uFEFF/, ''), [], { allowTrailingComma: true }),
  ).data;
  if (!config) return { patterns: [] };
  const folder = posix.dirname(path);
  const inherited = basesOf(config.extends, folder).map((base) => readOptions(base, readText, seen));
  const { baseUrl, paths } = config.compilerOptions ?? {};
  const ownBase = baseUrl === undefined ? undefined : posix.join(folder, baseUrl);
  const base = ownBase ?? inherited.findLast((options) => options.baseUrl !== undefined)?.baseUrl;
  const patterns = paths
    ? Object.entries(paths).map(([pattern, targets]) => ({
        pattern,
        targets: targets.map((target) => posix.join(base ?? folder, target)),
      }))
    : (inherited.findLast((options) => options.patterns.length > 0)?.patterns ?? []);
  return base === undefined ? { patterns } : { patterns, baseUrl: base };
}

function basesOf(written: string | string[] | undefined, folder: string): string[] {
  return [written ?? []]
    .flat()
    .filter((base) => base.startsWith('.'))
    .map((base) => posix.join(folder, base.endsWith('.json') ? base : `${base}.json`));
}

function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}
