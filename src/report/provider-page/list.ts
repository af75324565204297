import { t } from '../../messages/t.js';
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
  const headings = ['id', t`name`, '', t`regions`, t`key`].map((heading) => style.dim(heading));
  return `${alignColumns([headings, ...rows]).join('\n')}\n`;
}
