import { foldersAbove, manifestIn } from '../discover/packages.js';
import { catalogRange } from './catalog-range.js';

export const PNPM_WORKSPACE = 'pnpm-workspace.yaml';

/**
 * What `catalog:` or `catalog:<name>` stands for in a folder, by the nearest workspace file of pnpm above it. `texts` maps relative
 * paths of such files to texts. Undefined for a range that refers to no catalog, and where none says.
 */
export function cataloguedRange(
  texts: ReadonlyMap<string, string>,
  folder: string,
  name: string,
  range: string,
): string | undefined {
  if (!range.startsWith('catalog:')) return undefined;
  // Any file of the folder has the same folders above it.
  for (const above of foldersAbove(manifestIn(folder))) {
    const workspace = texts.get(above === '' ? PNPM_WORKSPACE : `${above}/${PNPM_WORKSPACE}`);
    if (workspace !== undefined) return catalogRange(workspace, name, range);
  }
  return undefined;
}
