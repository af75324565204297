import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Config } from '../config/config-schema.js';
import { findConfig } from '../config/find-config.js';
import { currentDay } from '../current-day.js';
import { forwardSlashes } from '../forward-slashes.js';
import { errors } from '../messages/errors/index.js';
import type { Catalog } from '../providers/catalog.js';
import type { ConfigFlags, SelectionFlags, TargetFlags } from './options.js';
import type { WorkingFolder } from './working-folder.js';

/** What a command is asked for, by the command line and by the configuration file together. */
export interface Settings<F> {
  /** The flags, with what the file says where nothing was typed. */
  readonly flags: F;
  /** The providers of the run: built in, and the file's own. */
  readonly catalog: Catalog;
  /** The file's content; empty where there is none. For what no flag says: `packages`, `rate`. */
  readonly config: Config;
  /** The path from the folder that the file's `packages` start at down to the root; empty where they are the same. */
  readonly below: string;
}

/** The flags that a configuration file speaks of too. */
export type ConfigurableFlags = TargetFlags & SelectionFlags & ConfigFlags;

/** Finds and reads the configuration of a run. Throws RepointError for a file that is missing or cannot be used. */
export async function loadSettings<F extends ConfigurableFlags>(
  { cwd, root }: WorkingFolder,
  flags: F,
): Promise<Settings<F>> {
  const file = flags.config === undefined ? findConfig(root) : resolve(cwd, flags.config);
  if (file === undefined) {
    const { BUILT_IN } = await import('../providers/catalog.js');
    return { flags, catalog: BUILT_IN, config: {}, below: '' };
  }
  if (!existsSync(file)) throw errors.missingConfig(flags.config ?? file);
  const { readConfig } = await import('../config/read-config.js');
  const { completeFlags } = await import('./complete-flags.js');
  const today = currentDay();
  const { config, catalog } = await readConfig(file, { shownAs: forwardSlashes(relative(root, file)), today });
  const base = dirname(file);
  const below = isInside(root, base) ? forwardSlashes(relative(base, root)) : '';
  const completed = completeFlags(flags, config, catalog, below);
  const left = flags.config === undefined ? completed : leaveOut(completed, forwardSlashes(relative(root, file)));
  return { flags: left, catalog, config, below };
}

/** A configuration under a name of its own names OpenAI's models too, and is no code of the project. */
function leaveOut<F extends SelectionFlags>(flags: F, file: string): F {
  return { ...flags, exclude: [...(flags.exclude ?? []), file] };
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
