import { listAnd } from '../../../src/messages/lists.js';
import type { Scanned } from '../../../src/plan/contract.js';
import { groupBy } from '../../../src/plan/group-by.js';
import { manifestsFor } from '../../../src/plan/nearest-manifest.js';
import type { ResultUsage, StreamUsage, TypeUsage, Usage, UsageOf } from '../../../src/scan/usage.js';
import { majorFor } from './manifest-major.js';
import { isOfV3 } from './names.js';

export type Import = UsageOf<'import'>;
export type Manifest = UsageOf<'manifest'>;
export type Request = UsageOf<'request'>;

/**
 * All that is written for version 3 below one package.json. A folder has one version of a package: it is lifted as a whole, or
 * not at all.
 */
export interface Unit {
  /** The packages by their names, for people: `openai 3`, `openai-edge`. */
  readonly label: string;
  /** What package.json says of the packages; none where it is out of sight. */
  readonly manifests: readonly Manifest[];
  /** Of the `openai` package, to lift it to. */
  readonly major: number;
  readonly imports: readonly Import[];
  readonly clients: readonly UsageOf<'client'>[];
  readonly requests: readonly Request[];
  readonly results: readonly ResultUsage[];
  readonly streams: readonly StreamUsage[];
  readonly types: readonly TypeUsage[];
}

export function findUnits(scanned: Scanned): Unit[] {
  const imports = scanned.usages.filter((usage) => usage.kind === 'import').filter((each) => isOld(each, scanned));
  const folderOf = joinedFolders(scanned);
  return [...groupBy(imports, ({ file }) => folderOf(file))].map(([folder, own]) =>
    describeUnit(own, scanned, (file) => folderOf(file) === folder),
  );
}

/** The package.json that a file belongs to. Packages that share a client are one, for it has one version. */
function joinedFolders({ usages }: Scanned): (file: string) => string {
  const own = (file: string): string => manifestsFor(file, usages)[0]?.file ?? '';
  const clients = new Map(usages.flatMap((usage) => (usage.kind === 'client' ? [[usage.id, usage.file]] : [])));
  const joined = new Map<string, string>();
  const rootOf = (folder: string): string => {
    const next = joined.get(folder);
    return next === undefined ? folder : rootOf(next);
  };
  for (const request of usages.filter((usage) => usage.kind === 'request').filter(isOfRoute)) {
    for (const id of request.clients) {
      const [from, to] = [rootOf(own(request.file)), rootOf(own(clients.get(id) ?? request.file))];
      if (from !== to) joined.set(from, to);
    }
  }
  return (file) => rootOf(own(file));
}

function isOld(usage: Import, scanned: Scanned): boolean {
  if (usage.confidence === 'name-only') return false;
  if (usage.module === 'openai-edge') return true;
  if (usage.module !== 'openai') return false;
  const manifest = manifestsFor(usage.file, scanned.usages).find(({ module }) => module === 'openai');
  if (manifest?.route === 'openai-v3' || usage.names.some(isOfV3)) return true;
  return scanned.usages.some(({ file, route }) => file === usage.file && route === 'openai-v3');
}

function describeUnit(imports: readonly Import[], scanned: Scanned, isInside: (file: string) => boolean): Unit {
  const own = scanned.usages.filter((usage) => isOfRoute(usage) && isInside(usage.file));
  const manifests = own.filter((usage) => usage.kind === 'manifest');
  const modules = [...new Set(imports.map(({ module }) => module))].sort();
  return {
    label: listAnd(modules.map((module) => (module === 'openai' ? 'openai 3' : module))),
    manifests,
    major: Math.min(6, ...manifests.map(({ file }) => majorFor(file, scanned))),
    imports,
    clients: own.filter((usage) => usage.kind === 'client'),
    requests: own.filter((usage) => usage.kind === 'request'),
    results: own.filter((usage) => usage.kind === 'result'),
    streams: own.filter((usage) => usage.kind === 'stream'),
    types: own.filter((usage) => usage.kind === 'type'),
  };
}

const isOfRoute = ({ route }: Usage): boolean => route === 'openai-v3' || route === 'openai-edge';
