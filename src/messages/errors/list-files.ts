import { t } from '../t.js';

/** Files, one a line; those after the tenth are counted. */
export function listFiles(files: readonly string[]): string {
  const shown = files.slice(0, 10).map((file) => `  ${file}`);
  return [...shown, ...(files.length > 10 ? [t`  and ${files.length - 10} more`] : [])].join('\n');
}
