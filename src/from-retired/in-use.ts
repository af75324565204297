import { foldPieces, HOLE } from '../plan/values.js';
import { BUILT_IN, type Catalog } from '../providers/catalog.js';
import { isUnder, providerOfHost } from '../providers/known-hosts.js';
import type { ProviderData } from '../providers/schema.js';
import { isDocFile, isTestFile } from '../scan/file-purpose.js';
import type { Usage } from '../scan/usage.js';
import { type ScanOptions, scanTree } from '../scan-tree.js';
import { anyAddress } from './sought-of.js';

export interface InUseOptions extends ScanOptions {
  readonly catalog?: Catalog;
}

/** The providers that the code below a folder speaks to, or did, by the addresses in code and configuration. Sorted. */
export function providersInUse(root: string, { catalog = BUILT_IN, ...options }: InUseOptions = {}): string[] {
  const { usages } = scanTree(root, { ...options, sought: anyAddress(catalog) });
  return [...new Set(addressesIn(usages).flatMap((url) => providerOfHost(url, catalog) ?? []))].sort();
}

/** The region of a provider that all addresses in the code are of; undefined where they differ, or none says. */
export function regionInUse(usages: readonly Usage[], { regions }: ProviderData): string | undefined {
  const urls = addressesIn(usages);
  const used = Object.entries(regions).filter(([, { baseURL, alsoKnownAs, retired }]) =>
    [baseURL, ...alsoKnownAs, ...retired.map(({ url }) => url)].some((base) => urls.some((url) => isUnder(url, base))),
  );
  const [only, ...others] = used;
  return only && others.length === 0 ? only[0] : undefined;
}

/** What documents and tests name is not what runs. */
function addressesIn(usages: readonly Usage[]): string[] {
  return usages.filter(({ file }) => !isDocFile(file) && !isTestFile(file)).flatMap(addressesOf);
}

function addressesOf(usage: Usage): readonly string[] {
  if (usage.kind === 'client') {
    return (usage.baseURL?.leaves ?? []).flatMap((leaf) =>
      leaf.kind === 'text' ? (foldPieces(leaf.pieces).split(HOLE)[0] ?? []) : [],
    );
  }
  const isSetting = usage.kind === 'host' || usage.kind === 'env-entry' || usage.kind === 'config';
  return isSetting && usage.text !== undefined ? [usage.text] : [];
}
