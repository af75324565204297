import { type Discovered, discover } from './discover/discover.js';
import { readText } from './discover/read-text.js';
import { findFilesContaining } from './discover/search-files.js';
import type { DiscoverOptions } from './discover/select-paths.js';
import { scanEnvFile } from './files/scan-env-file.js';
import { scanManifest } from './files/scan-manifest.js';
import { sdkMajorFor } from './files/sdk-major.js';
import type { ScanCounts } from './plan/contract.js';
import { NO_ALIASES } from './scan/analysis/path-aliases.js';
import { readAliases } from './scan/analysis/read-aliases.js';
import { chooseSdkMajor } from './scan/choose-sdk-major.js';
import { scanSources } from './scan/scan-sources.js';
import type { Problem, Usage } from './scan/usage.js';

export interface ScanOutcome {
  readonly usages: readonly Usage[];
  readonly problems: readonly Problem[];
  readonly scanned: ScanCounts;
  /** Text of a scanned file, BOM kept, as it was during the scan. */
  source(file: string): string;
}

/** Finds the OpenAI usages below a folder. Reads only; a file that cannot be taken part of is a problem, never an exception. */
export function scanTree(root: string, options: DiscoverOptions = {}): ScanOutcome {
  const found = discover(root, options);
  const texts = createTexts(found);
  const manifests = new Map(found.manifests.map((path) => [path, texts.of(path) ?? '']));
  const scripts = scanSources({
    paths: found.paths,
    candidates: found.candidates,
    textOf: texts.of,
    findFilesContaining: (needles) => findFilesContaining(found.root, found.paths, needles),
    sdkMajorOf: (path, text) => chooseSdkMajor(sdkMajorFor(manifests, path), text),
    // Nobody asks for an alias when there is nothing to follow.
    aliases: found.candidates.length > 0 ? readAliases([...found.tsconfigs, ...found.manifests], texts.of) : NO_ALIASES,
  });
  const configuration = [
    ...found.manifests.map((path) => scanFile(path, texts.read(path), scanManifest)),
    ...found.envFiles.map((path) => scanFile(path, texts.read(path), scanEnvFile)),
  ];
  return {
    usages: [...scripts.usages, ...configuration.flatMap(({ usages }) => usages)],
    problems: [...found.problems, ...scripts.problems, ...configuration.flatMap(({ problem }) => problem ?? [])],
    scanned: { files: found.lookedAt, candidates: found.candidates.length, skipped: found.skipped },
    source: (file) => texts.of(file) ?? '',
  };
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
