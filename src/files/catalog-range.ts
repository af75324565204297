import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';

/**
 * The range that `catalog:` or `catalog:<name>` stands for in a workspace of pnpm. Undefined where the catalog, or the text as a
 * whole, does not say.
 */
export function catalogRange(workspace: string, name: string, range: string): string | undefined {
  const catalog = range.slice('catalog:'.length).trim();
  const isDefault = catalog === '' || catalog === 'default';
  const { parseDocument } = createRequire(import.meta.url)('yaml') as typeof Yaml;
  const document = parseDocument(workspace, { logLevel: 'silent' });
  const found: unknown =
    (isDefault ? document.getIn(['catalog', name]) : undefined) ??
    document.getIn(['catalogs', isDefault ? 'default' : catalog, name]);
  return document.errors.length === 0 && typeof found === 'string' ? found : undefined;
}
