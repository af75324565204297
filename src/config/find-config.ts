import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errors } from '../messages/errors/index.js';

/** What a configuration file may be called behind `repoint.config`. */
export const CONFIG_ENDINGS = ['.json', '.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'] as const;

/**
 * The configuration file that counts for a folder: its own, or that of the nearest folder above it inside the same repository.
 * Undefined where there is none. Throws RepointError where a folder has several.
 */
export function findConfig(folder: string): string | undefined {
  const found = CONFIG_ENDINGS.map((ending) => `repoint.config${ending}`).filter((name) =>
    existsSync(join(folder, name)),
  );
  const [first, ...others] = found;
  if (others.length > 0) throw errors.severalConfigs(folder, found);
  if (first !== undefined) return join(folder, first);
  const above = dirname(folder);
  return above === folder || !isInRepository(folder) ? undefined : findConfig(above);
}

/** True below the root of a repository: what lies above a root, or in no repository, is nobody's business. */
function isInRepository(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return false;
  const above = dirname(folder);
  return above !== folder && (existsSync(join(above, '.git')) || isInRepository(above));
}
