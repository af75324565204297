import ignore from 'ignore';
import { recipeFor } from '../transforms/index.js';
import type { Lookup } from './look-up.js';
import type { Destination } from './plan/destinations.js';
import { groupBy } from './plan/group-by.js';
import type { PackageTarget } from './plan/package-targets.js';
import { inRegion } from './providers/in-region.js';

/** Where the code of some packages goes. */
export interface PackageMove {
  /** A provider's id or one of its other names. */
  readonly to: string;
  readonly region?: string | undefined;
  /** By default those of the whole repository, where that goes to the same provider. */
  readonly models?: Readonly<Record<string, string>> | undefined;
}

/** The main way, and from where the folders are named. */
export interface PackageQuestion {
  readonly main: Destination;
  readonly modelOverrides: Readonly<Record<string, string>>;
  /** The path from the folder that the patterns start at down to the root; empty where they are the same. */
  readonly below: string;
}

/**
 * The ways of packages by their folders, e.g. `apps/web` or `packages/*`; of several that a file lies in the first one
 * counts. Folders that go to the same place with the same models are one way, and what goes where all goes is none.
 */
export function findPackages(
  packages: Readonly<Record<string, PackageMove>>,
  { main, modelOverrides, below }: PackageQuestion,
  { catalog, providerNamed, targetIn }: Lookup,
): PackageTarget[] {
  const keyOf = ({ provider, target }: Destination, models: PackageMove['models']): string =>
    JSON.stringify([provider.id, target.region, models]);
  const entries = Object.entries(packages).map(([folders, { to, region, models }]) => {
    const found = providerNamed(to);
    const target = targetIn(found, region);
    const destination = {
      provider: inRegion(found, target.region),
      target,
      recipe: recipeFor(found.id, catalog),
      modelOverrides: models ?? (found.id === main.provider.id ? modelOverrides : {}),
    };
    const key = keyOf(destination, destination.modelOverrides);
    return { folders, covers: matcherOf(folders, below), destination, key };
  });
  const keyOfFile = (file: string): string | undefined => entries.find(({ covers }) => covers(file))?.key;
  const ways = [...groupBy(entries, ({ key }) => key)].filter(([key]) => key !== keyOf(main, modelOverrides));
  return ways.flatMap(([key, members]) =>
    members.slice(0, 1).map(({ destination }) => ({
      ...destination,
      folders: members.map(({ folders }) => folders).join(', '),
      holds: (file: string) => keyOfFile(file) === key,
    })),
  );
}

/** True for files below the folders of a pattern, as git matches those of its ignore files. */
function matcherOf(folders: string, below: string): (file: string) => boolean {
  const pattern = ignore().add(`/${folders.replace(/^\.?\/+|\/+$/g, '')}/`);
  return (file) => pattern.ignores(below === '' ? file : `${below}/${file}`);
}
