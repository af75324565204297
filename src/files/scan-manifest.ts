import { folderOf } from '../discover/packages.js';
import { t } from '../messages/t.js';
import { positionAt } from '../scan/positions.js';
import { sdkModule } from '../scan/sdk-packages.js';
import type { ManifestUsage, Problem, Route, Usage } from '../scan/usage.js';
import { createOrdinals, usageId } from '../scan/usage-id.js';
import { cataloguedRange } from './catalogued-range.js';
import { rangeMajor } from './range-major.js';
import { type Dependency, readManifest } from './read-manifest.js';

/** Packages that talk to OpenAI among others: a dependency on them alone proves nothing. */
const MANY_VENDORS = new Map<string, Route>([
  ['langchain', 'langchain'],
  ['llamaindex', 'llamaindex'],
]);

/** A package that says which major another of the list has to fit; whether it reaches OpenAI, only code can tell. */
const COMPANIONS = new Map<string, Route>([['ai', 'ai-sdk']]);

/**
 * The dependencies of a package.json that reach OpenAI. A broken one is a problem and gives none. `workspaces`: pnpm's workspace
 * files by path, which hold the ranges of its catalogs.
 */
export function scanManifest(
  path: string,
  text: string,
  workspaces: ReadonlyMap<string, string> = new Map(),
): { usages: ManifestUsage[]; problem?: Problem } {
  const manifest = readManifest(text);
  if (manifest.kind === 'broken') {
    return { usages: [], problem: brokenManifest(path, text, manifest.offset, manifest.reason) };
  }
  const ordinalOf = createOrdinals();
  const usages = manifest.dependencies.flatMap((dependency) => {
    const described = describeDependency(path, text, dependency, workspaces);
    if (!described) return [];
    const key = { kind: 'manifest', file: path, symbol: dependency.section, text: described.module };
    return [{ ...described, id: usageId({ ...key, ordinal: ordinalOf(key) }) }];
  });
  return { usages };
}

function describeDependency(
  file: string,
  text: string,
  dependency: Dependency,
  workspaces: ReadonlyMap<string, string>,
): Omit<ManifestUsage, 'id'> | undefined {
  const { section, name, range, span } = dependency;
  const module = packageBehind(dependency);
  const catalogued = cataloguedRange(workspaces, folderOf(file), name, range);
  const major = rangeMajor(catalogued ?? range);
  const route = routeOf(module, major);
  if (!route) return undefined;
  return {
    kind: 'manifest',
    route,
    file,
    span,
    position: positionAt(text, span[0]),
    symbol: '',
    confidence: COMPANIONS.has(module) ? 'inferred' : MANY_VENDORS.has(module) ? 'name-only' : 'proven',
    because: [t`${module} is in ${section}`],
    module,
    range,
    ...(catalogued === undefined ? {} : { catalogued }),
    section,
    ...(major === undefined ? {} : { major }),
  };
}

/** What is installed under a name: `npm:other@1` puts another package in its place. */
function packageBehind({ name, range }: Dependency): string {
  return /^npm:(@?[^@]+)/.exec(range)?.[1] ?? name;
}

function routeOf(module: string, major: number | undefined): Route | undefined {
  if (module === 'openai') return major !== undefined && major < 4 ? 'openai-v3' : 'openai';
  return MANY_VENDORS.get(module) ?? COMPANIONS.get(module) ?? sdkModule(module)?.route;
}

/** Without code that asks it for OpenAI's models such a package says nothing. */
export function dropLoneCompanions(usages: readonly Usage[]): readonly Usage[] {
  const used = new Set(
    usages.filter(({ kind }) => kind === 'client' || kind === 'request').map((usage) => usage.route),
  );
  return usages.filter((usage) => usage.kind !== 'manifest' || !COMPANIONS.has(usage.module) || used.has(usage.route));
}

function brokenManifest(file: string, text: string, offset: number, reason: string): Problem {
  const position = positionAt(text, offset);
  const detail = t`Line ${position.line}: it is not valid JSON (${reason}). Mend it, then run again.`;
  return { file, reason: 'broken-manifest', detail, position, blocking: /openai/i.test(text) };
}
