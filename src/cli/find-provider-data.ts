import type { Catalog } from '../providers/catalog.js';
import type { ProviderData } from '../providers/schema.js';
import type { CommonFlags, ConfigFlags } from './options.js';
import { openWorkingFolder } from './working-folder.js';

/** The facts of a provider by any of its names. Throws RepointError for an unknown one. */
export async function findProviderData(name: string, catalog?: Catalog): Promise<ProviderData> {
  const { createLookup } = await import('../look-up.js');
  return createLookup(catalog).providerNamed(name);
}

/** The providers that there are in the working folder, those of its configuration among them. */
export async function loadCatalog({ cwd, ...flags }: CommonFlags & ConfigFlags): Promise<Catalog> {
  const { loadSettings } = await import('./load-settings.js');
  const { catalog } = await loadSettings(await openWorkingFolder(undefined, cwd), flags);
  return catalog;
}
