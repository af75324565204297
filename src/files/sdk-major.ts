import { foldersAbove, manifestIn } from '../discover/packages.js';
import { cataloguedRange } from './catalogued-range.js';
import { rangeMajor } from './range-major.js';
import { readManifest } from './read-manifest.js';

/**
 * The major of `openai` that serves a file: what the nearest package.json above it that declares the package says.
 * `texts` maps relative paths of manifests, and of pnpm's workspace file, to texts. Undefined when none declares it, or when the
 * range leaves it open.
 */
export function sdkMajorFor(texts: ReadonlyMap<string, string>, filePath: string): number | undefined {
  for (const folder of foldersAbove(filePath)) {
    const range = declaredRange(texts.get(manifestIn(folder)));
    if (range?.startsWith('catalog:')) return rangeMajor(cataloguedRange(texts, folder, 'openai', range) ?? '');
    if (range !== undefined) return rangeMajor(range);
  }
  return undefined;
}

function declaredRange(text: string | undefined): string | undefined {
  // Most manifests name no openai: they need no parsing.
  if (!text?.includes('"openai"')) return undefined;
  const manifest = readManifest(text);
  if (manifest.kind === 'broken') return undefined;
  return manifest.dependencies.find(({ name }) => name === 'openai')?.range;
}
