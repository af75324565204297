import { errors } from '../messages/errors.js';
import type { ProviderData } from '../providers/schema.js';

/** The facts of a provider by any of its names. Throws RepointError for an unknown one. */
export async function findProviderData(name: string): Promise<ProviderData> {
  const { findProvider } = await import('../providers/find-provider.js');
  const { loadProvider } = await import('../providers/load-provider.js');
  const found = findProvider(name);
  if ('unknown' in found) throw errors.unknownProvider(name, found.closest, found.known);
  return loadProvider(found.id);
}
