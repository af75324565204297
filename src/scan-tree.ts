import { basename } from 'node:path/posix';
import { type Discovered, discover } from './discover/discover.js';
import { NEEDLES } from './discover/needles.js';
import type { SkipReason } from './discover/problem.js';
import { readSpecifiers } from './discover/read-specifiers.js';
import { readText } from './discover/read-text.js';
import { findFilesContaining } from './discover/search-files.js';
import type { DiscoverOptions } from './discover/select-paths.js';
import { addressNames } from './files/address-names.js';
import { PNPM_WORKSPACE } from './files/catalogued-range.js';
import { scanConfigFiles } from './files/config/scan-config-files.js';
import { scanEnvFile } from './files/scan-env-file.js';
import { dropLoneCompanions, scanManifest } from './files/scan-manifest.js';
import { sdkMajorFor } from './files/sdk-major.js';
import { t } from './messages/t.js';
import type { ScanCounts } from './plan/contract.js';
import { createBracketAccess } from './scan/analysis/bracket-access.js';
import { frameworkAliases } from './scan/analysis/framework-aliases.js';
import { NO_ALIASES, type PathAliases } from './scan/analysis/path-aliases.js';
import { readAliases } from './scan/analysis/read-aliases.js';
import { chooseSdkMajor } from './scan/choose-sdk-major.js';
import { scanSources } from './scan/scan-sources.js';
import type { Sought } from './scan/sought.js';
import type { Problem, Usage } from './scan/usage.js';
import { type OnStage, timed } from './stages.js';

export interface ScanOutcome {
  readonly usages: readonly Usage[];
  readonly problems: readonly Problem[];
  readonly scanned: ScanCounts;
  /** Text of a scanned file, BOM kept, as it was during the scan. */
  source(file: string): string;
  /** True where the compiler wants `process.env['NAME']`. */
  wantsBrackets(file: string): boolean;
}

export interface ScanOptions extends DiscoverOptions {
  readonly onStage?: OnStage | undefined;
  /** Model ids and addresses to list in the place of OpenAI's. Clients and requests are found either way. */
  readonly sought?: Sought | undefined;
}

/** Finds the OpenAI usages below a folder. Reads only; a file that cannot be taken part of is a problem, never an exception. */
export function scanTree(root: string, options: ScanOptions = {}): ScanOutcome {
  const { onStage, sought } = options;
  const needles = sought ? [...NEEDLES, ...sought.needles] : NEEDLES;
  const found = timed(t`list and search`, onStage, () => discover(root, options, needles));
  const texts = createTexts(found);
  const workspaces = found.others.filter((path) => basename(path) === PNPM_WORKSPACE);
  const manifests = new Map([...found.manifests, ...workspaces].map((path) => [path, texts.of(path) ?? '']));
  const scripts = scanSources({
    onStage,
    sought,
    paths: found.paths,
    candidates: found.candidates,
    textOf: texts.of,
    findFilesContaining: (needles) => findFilesContaining(found.root, found.paths, needles),
    readSpecifiers: () => readSpecifiers(found.root, found.paths),
    sdkMajorOf: (path, text) => chooseSdkMajor(sdkMajorFor(manifests, path), text),
    // Nobody asks for an alias when there is nothing to follow.
    aliases: found.candidates.length > 0 ? aliasesOf(found, texts.of) : NO_ALIASES,
  });
  const configs = timed('configuration', onStage, () => scanConfigFiles(found.root, found.others, sought));
  const addresses = addressNames(scripts.usages);
  const entries: FileScan[] = [
    ...found.manifests.map((path) =>
      scanFile(path, texts.read(path), (file, text) => scanManifest(file, text, manifests)),
    ),
    ...found.envFiles.map((path) =>
      scanFile(path, texts.read(path), (file, text) => scanEnvFile(file, text, addresses, sought)),
    ),
  ];
  return {
    usages: dropAsides(
      dropLoneCompanions([...scripts.usages, ...entries.flatMap(({ usages }) => usages), ...configs.usages]),
    ),
    problems: [
      ...found.problems,
      ...scripts.problems,
      ...entries.flatMap(({ problem }) => problem ?? []),
      ...configs.problems,
    ],
    scanned: {
      files: found.lookedAt + configs.searched.length,
      candidates: found.candidates.length,
      skipped: addCounts(found.skipped, configs.skipped),
    },
    source: (file) => texts.of(file) ?? '',
    wantsBrackets: createBracketAccess(found.tsconfigs, texts.of),
  };
}

/** A column as wide as OpenAI's vectors and a tokenizer say nothing where nothing else speaks of OpenAI. */
function dropAsides(usages: readonly Usage[]): readonly Usage[] {
  const isAside = (usage: Usage): boolean =>
    usage.kind === 'tokenizer' || (usage.kind === 'config' && usage.role === 'vector-width');
  return usages.every(isAside) ? [] : usages;
}

function addCounts(
  counts: ScanCounts['skipped'],
  skipped: readonly { readonly reason: SkipReason }[],
): ScanCounts['skipped'] {
  const sum = { ...counts };
  for (const { reason } of skipped) sum[reason] = (sum[reason] ?? 0) + 1;
  return sum;
}

/** What the project says of its aliases goes before what its framework makes of them. */
function aliasesOf(found: Discovered, textOf: (path: string) => string | undefined): PathAliases {
  const { scopes, packages } = readAliases([...found.tsconfigs, ...found.manifests], textOf);
  return { scopes: [...scopes, ...frameworkAliases(found.paths)], packages };
}

type Read = ReturnType<typeof readText>;

/** Reads each file once, so that every part of a run sees the same bytes. */
function createTexts({ root, candidates }: Discovered): {
  read(path: string): Read;
  of(path: string): string | undefined;
} {
  const known = new Map<string, Read>(candidates.map(({ path, text }) => [path, { text }]));
  const read = (path: string): Read => {
    const result = known.get(path) ?? readText(root, path);
    known.set(path, result);
    return result;
  };
  const of = (path: string): string | undefined => {
    const result = read(path);
    return 'text' in result ? result.text : undefined;
  };
  return { read, of };
}

interface FileScan {
  readonly usages: readonly Usage[];
  readonly problem?: Problem;
}

function scanFile(path: string, read: Read, scan: (path: string, text: string) => FileScan): FileScan {
  return 'text' in read ? scan(path, read.text) : { usages: [], problem: read.problem };
}
