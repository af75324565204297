import { t } from '../messages/t.js';
import { type OnStage, timed } from '../stages.js';
import { createImportGraph, importersOf } from './analysis/importers.js';
import { createTreeResolver } from './analysis/module-resolution.js';
import { parseSource } from './analysis/parse-source.js';
import type { PathAliases } from './analysis/path-aliases.js';
import { type Analysis, createAnalysis } from './analysis/program.js';
import type { SdkMajor } from './analysis/sdk-specifier.js';
import type { ts } from './analysis/typescript.js';
import { createScanContext } from './create-scan-context.js';
import { detectEnvNames } from './detect-env-names.js';
import { detectEnvReads } from './detect-env-reads.js';
import { detectHostMentions } from './detect-host-mentions.js';
import { detectImports } from './detect-imports.js';
import { detectKeyFormats } from './detect-key-formats.js';
import { detectModelMentions } from './detect-model-mentions.js';
import { detectRegistries } from './detect-registries.js';
import { detectRoutes } from './detect-routes.js';
import { detectSoughtAddresses } from './detect-sought-addresses.js';
import { detectSwitches } from './detect-switches.js';
import { detectTokenizers } from './detect-tokenizers.js';
import { findWidths } from './find-widths.js';
import { leaveOutTooDeep } from './leave-out-too-deep.js';
import { modelNames } from './model-names.js';
import { placesUsed } from './places-used.js';
import { detectResults } from './results/detect-results.js';
import { detectMarkupModels } from './script-blocks/detect-markup-models.js';
import { readScripts } from './script-blocks/read-scripts.js';
import type { ScriptLanguage } from './script-blocks/script-block.js';
import { isSeed, makesRequests, mayExport, mentionsOpenAI } from './seeds.js';
import type { Sought } from './sought.js';
import type { Problem, ScanResult, Usage } from './usage.js';

/** What the scan reads. All paths are relative to the root, with forward slashes. */
export interface ScanInput {
  /** Every JS and TS file of the tree, and the components and pages that have scripts in them. */
  readonly paths: readonly string[];
  /** The files that contain one of the needles. */
  readonly candidates: readonly { readonly path: string; readonly text: string }[];
  textOf(path: string): string | undefined;
  /** Files among `paths` that contain one of these strings. */
  findFilesContaining(needles: readonly string[]): readonly { readonly path: string; readonly text: string }[];
  /** The modules that each of `paths` names, as written: for the second look, at who imports what was found. */
  readSpecifiers(): ReadonlyMap<string, readonly string[]>;
  sdkMajorOf(path: string, text: string): SdkMajor;
  readonly aliases: PathAliases;
  /** Model ids and addresses to list in the place of OpenAI's. */
  readonly sought?: Sought | undefined;
  readonly onStage?: OnStage | undefined;
}

/** Finds the OpenAI usages of JS and TS files. Pure in its input; loads the compiler only when there is something to look at. */
export function scanSources(input: ScanInput): ScanResult {
  return leaveOutTooDeep(input, scanAll);
}

function scanAll(given: ScanInput): ScanResult {
  const input = readScripts(given);
  const seeds = input.candidates.filter(({ text }) => isSeed(text)).map(({ path }) => path);
  const known = new Set(seeds);
  const { sought } = given;
  const mentions = (text: string): boolean =>
    mentionsOpenAI(text) || (sought?.needles.some((needle) => text.includes(needle)) ?? false);
  const mentioning = input.candidates.filter(({ path, text }) => !known.has(path) && mentions(text));
  const names = modelNames(sought);
  const inMarkup = given.candidates.flatMap(({ path, text }) => detectMarkupModels(path, text, names));
  if (seeds.length === 0 && mentioning.length === 0) return { usages: inMarkup, problems: [] };

  const { onStage } = given;
  const { analysis, roots } = timed('program', onStage, () => analyse(input, seeds));
  const problems = seeds.flatMap((path) => unparseable(path, analysis));
  const broken = new Set(problems.map(({ file }) => file));
  const files = roots.filter((path) => !broken.has(path)).flatMap((path) => analysis.sourceFile(path) ?? []);
  const context = createScanContext(analysis, files, input);
  const routed = timed(t`clients and requests`, onStage, () => detectRoutes(files, context));
  const used = placesUsed(routed);
  const everywhere = [...files, ...parseApart(mentioning, roots, input.languageOf)];
  const envReads = detectEnvReads(everywhere, routed, context);
  const usages: Usage[] = [
    ...routed,
    ...files.flatMap((file) => detectImports(file, context)),
    ...files.flatMap((file) => detectSwitches(file, context)),
    ...timed('answers', onStage, () => detectResults(files, context)),
    ...envReads,
    ...detectEnvNames(everywhere, envReads, context),
    ...everywhere.flatMap((file) => detectKeyFormats(file, context)),
    ...everywhere.flatMap((file) => detectModelMentions(file, used, context)),
    ...everywhere.flatMap((file) => detectRegistries(file, context)),
    ...files.flatMap((file) => detectTokenizers(file, context)),
    ...findWidths(routed, everywhere, input, context),
    ...everywhere.flatMap((file) =>
      sought ? detectSoughtAddresses(file, sought, used, context) : detectHostMentions(file, used, context),
    ),
    ...inMarkup,
  ];
  return { usages: usages.sort(byPlace), problems };
}

/** A program of the seeds and of who imports them (clients travel both ways); what those import is there to be asked. */
function analyse(
  input: ReturnType<typeof readScripts>,
  seeds: readonly string[],
): { analysis: Analysis; roots: readonly string[] } {
  const bearers = seeds.filter((path) => mayExport(input.textOf(path) ?? ''));
  const importers = bearers.length > 0 ? findImporters(bearers, input) : [];
  const roots = [...new Set([...seeds, ...importers])].sort();
  const majors = new Map<string, SdkMajor>();
  const analysis = createAnalysis({
    paths: input.paths,
    textOf: input.textOf,
    languageOf: input.languageOf,
    aliases: input.aliases,
    seeds: roots,
    sdkMajorOf(path) {
      const known = majors.get(path) ?? input.sdkMajorOf(path, input.textOf(path) ?? '');
      majors.set(path, known);
      return known;
    },
  });
  return { analysis, roots };
}

/** Who imports the bearers; and who imports those of them that speak of OpenAI themselves, for they hand on what they are given. */
function findImporters(bearers: readonly string[], input: ScanInput): string[] {
  const resolve = createTreeResolver(new Set(input.paths), input.aliases);
  const sources = { textOf: input.textOf, whoNames: createImportGraph(input.readSpecifiers(), resolve) };
  const speaking = new Set(input.candidates.map(({ path }) => path));
  const users = importersOf(bearers, sources);
  const between = users.filter((path) => speaking.has(path) && makesRequests(input.textOf(path) ?? ''));
  return [...users, ...importersOf(between, sources)];
}

/** Files that only mention OpenAI need no types: they stay out of the program. */
function parseApart(
  sources: readonly { path: string; text: string }[],
  roots: readonly string[],
  languageOf: (path: string) => ScriptLanguage | undefined,
): ts.SourceFile[] {
  const inside = new Set(roots);
  return sources
    .filter(({ path }) => !inside.has(path))
    .map(({ path, text }) => parseSource(path, text, languageOf(path)));
}

function unparseable(path: string, analysis: Analysis): Problem[] {
  const [error] = analysis.syntaxErrors(path);
  if (!error) return [];
  const { line, column } = error;
  const message = error.message.replace(/\.$/, '');
  const detail = t`It cannot be parsed: ${message} (line ${line}). Mend it, or leave it out with --exclude.`;
  return [{ file: path, reason: 'unparseable', detail, position: { line, column }, blocking: true }];
}

function byPlace(a: Usage, b: Usage): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.span[0] - b.span[0] || a.span[1] - b.span[1];
}
