import { parseSource } from './analysis/parse-source.js';
import type { ts } from './analysis/typescript.js';
import { detectWidths, OPENAI_WIDTHS } from './detect-widths.js';
import type { ScanContext } from './scan-context.js';
import type { ScriptLanguage } from './script-blocks/script-block.js';
import type { ClientUsage, RequestUsage, WidthUsage } from './usage.js';

/** What is looked through: the files at hand, and any other file with one of these strings in it. */
interface Sources {
  findFilesContaining(needles: readonly string[]): readonly { readonly path: string; readonly text: string }[];
  languageOf(path: string): ScriptLanguage | undefined;
}

/** The widths that the tree fixes for its vectors. A schema names no OpenAI: it is looked for once an embeddings call is found. */
export function findWidths(
  routed: readonly (ClientUsage | RequestUsage)[],
  files: readonly ts.SourceFile[],
  sources: Sources,
  context: ScanContext,
): WidthUsage[] {
  const requests = routed.filter((usage) => usage.kind === 'request').filter(({ api }) => api === 'embeddings');
  if (requests.length === 0) return [];
  const widths = new Set([...OPENAI_WIDTHS, ...requests.flatMap(widthsAsked)]);
  const known = new Map(files.map((file) => [context.analysis.pathOf(file) ?? file.fileName, file]));
  const found = sources.findFilesContaining([...widths].map(String));
  const asked = new Set(requests.flatMap(placesOfWidths));
  return found
    .map(({ path, text }) => known.get(path) ?? parseSource(path, text, sources.languageOf(path)))
    .flatMap((file) => detectWidths(file, widths, context))
    .filter(({ file, span }) => !asked.has(`${file}:${span[0]}`));
}

const dimensionLeaves = ({ parameters }: RequestUsage) =>
  (parameters?.properties ?? [])
    .filter(({ name }) => name === 'dimensions')
    .flatMap(({ value }) => value.leaves)
    .filter((leaf) => leaf.kind === 'constant');

function widthsAsked(request: RequestUsage): number[] {
  return dimensionLeaves(request).flatMap(({ value }) => (typeof value === 'number' ? value : []));
}

/** What a call asks for belongs to the call. */
function placesOfWidths(request: RequestUsage): string[] {
  return dimensionLeaves(request).map(({ place }) => `${place.file}:${place.span[0]}`);
}
