import type { Config } from '../config/config-schema.js';
import type { Catalog } from '../providers/catalog.js';
import { findProvider } from '../providers/find-provider.js';
import type { ConfigurableFlags } from './load-settings.js';
import { rebaseGlobs } from './rebase-globs.js';

/**
 * What was typed, and what a configuration says of the rest. `below` leads from the folder of the file down to the root, to
 * which the globs of flags are relative.
 */
export function completeFlags<F extends ConfigurableFlags>(
  flags: F,
  config: Config,
  catalog: Catalog,
  below: string,
): F {
  const { to, api, prefer, keep, upgradeSdk, sdk, dual, include, exclude } = config;
  // What the file says of regions and models is about its own target.
  const isElsewhere = flags.to !== undefined && to !== undefined && !isSame(flags.to, to, catalog);
  const { region, models } = isElsewhere ? {} : config;
  const said: ConfigurableFlags = dropAbsent({
    to,
    region,
    api,
    prefer,
    keep,
    sdk,
    upgradeSdk: upgradeSdk || undefined,
    dual: dual || undefined,
    include: include && rebaseGlobs(include, below),
    exclude: exclude && rebaseGlobs(exclude, below),
  });
  return {
    ...said,
    ...flags,
    ...dropAbsent({
      model: merged(models, flags.model),
      for: merged(config.for, flags.for),
      tests: config.tests === false ? false : flags.tests,
      docs: config.docs === false ? false : flags.docs,
    }),
  };
}

/** Names that lead nowhere are told later. */
function isSame(a: string, b: string, catalog: Catalog): boolean {
  const [one, other] = [findProvider(a, catalog), findProvider(b, catalog)];
  return 'id' in one && 'id' in other && one.id === other.id;
}

function merged<T extends object>(said: T | undefined, typed: T | undefined): T | undefined {
  return said || typed ? ({ ...said, ...typed } as T) : undefined;
}

function dropAbsent(settings: object): object {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
