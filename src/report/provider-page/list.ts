import type { ProviderData } from '../../providers/schema.js';
import { createStyle } from '../style.js';
import { alignColumns } from '../table.js';

/** What `providers` prints: one line each. */
export function renderProviderList(providers: readonly ProviderData[], color: boolean): string {
  const style = createStyle(color);
  const rows = providers.map((provider) => [
    style.bold(provider.id),
    provider.name,
    provider.nameZh,
    Object.keys(provider.regions).join(', '),
    style.dim(provider.key.env),
  ]);
  return `${alignColumns([['id', 'name', '', 'regions', 'key'].map((heading) => style.dim(heading)), ...rows]).join('\n')}\n`;
}
