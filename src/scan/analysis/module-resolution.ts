import { posix } from 'node:path';
import type { AliasScope, PathAliases } from './path-aliases.js';

/** Finds the file of the tree that a specifier names; undefined for anything outside the tree. */
export type ResolveInTree = (fromPath: string, specifier: string) => string | undefined;

/** Sources first: a hand-written declaration beside them would hide the values that flow through them. */
const ENDINGS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.d.ts'];
const COMPILED = /\.([cm]?)jsx?$/;

/** Thousands of files name the same few hundred packages and aliases: each is looked up once for those of the same scopes. */
interface Surroundings {
  readonly inside: readonly AliasScope[];
  readonly answers: Map<string, string | undefined>;
}

/**
 * Resolves against the list of paths alone, never the disk: relative specifiers (with `.js` meaning `.ts` where that is
 * what exists), the aliases of tsconfig and package.json, and workspace package names.
 */
export function createTreeResolver(paths: ReadonlySet<string>, aliases: PathAliases): ResolveInTree {
  const scopes = [...aliases.scopes].sort((one, other) => other.folder.length - one.folder.length);
  const byFolder = new Map<string, Surroundings>();
  const byScopes = new Map<string, Surroundings>();
  return (fromPath, specifier) => {
    const folder = posix.dirname(fromPath);
    return /^\.{1,2}(\/|$)/.test(specifier) ? findFile(posix.join(folder, specifier)) : findNamed(folder, specifier);
  };

  function findNamed(folder: string, specifier: string): string | undefined {
    const { inside, answers } = surroundingsOf(folder);
    if (!answers.has(specifier)) answers.set(specifier, throughScopes(inside, specifier) ?? throughPackages(specifier));
    return answers.get(specifier);
  }

  /** The same for all folders that are inside the same scopes. */
  function surroundingsOf(folder: string): Surroundings {
    const known = byFolder.get(folder);
    if (known) return known;
    const inside = scopes.filter((scope) => isInside(folder, scope.folder));
    const key = inside.map((scope) => scopes.indexOf(scope)).join();
    const shared = byScopes.get(key) ?? { inside, answers: new Map() };
    byScopes.set(key, shared);
    byFolder.set(folder, shared);
    return shared;
  }

  function throughScopes(inside: readonly AliasScope[], specifier: string): string | undefined {
    for (const scope of inside) {
      const found = findFirst(aliasTargets(scope, specifier));
      if (found) return found;
    }
    return undefined;
  }

  function throughPackages(specifier: string): string | undefined {
    const name = packageName(specifier);
    const found = aliases.packages.get(name);
    if (!found) return undefined;
    if (specifier === name) return findFirst([...found.entries, `${found.folder}/src`, found.folder]);
    const subpath = specifier.slice(name.length + 1);
    return findFirst([`${found.folder}/src/${subpath}`, `${found.folder}/${subpath}`]);
  }

  function findFirst(bases: readonly string[]): string | undefined {
    for (const base of bases) {
      const found = findFile(posix.normalize(base));
      if (found) return found;
    }
    return undefined;
  }

  function findFile(written: string): string | undefined {
    const base = written.replace(/\/$/, '');
    const source = base.replace(COMPILED, '.$1ts');
    const candidates = [source, source.replace(/\.ts$/, '.tsx'), base];
    return (
      candidates.find((path) => paths.has(path)) ??
      ENDINGS.map((ending) => base + ending).find((path) => paths.has(path)) ??
      ENDINGS.map((ending) => posix.join(base, `index${ending}`)).find((path) => paths.has(path))
    );
  }
}

function aliasTargets(scope: AliasScope, specifier: string): string[] {
  const matches = scope.patterns
    .flatMap(({ pattern, targets }) => {
      const [prefix = '', suffix] = pattern.split('*');
      const rest = matchStar(specifier, prefix, suffix);
      return rest === undefined ? [] : [{ prefix, targets: targets.map((target) => target.replace('*', () => rest)) }];
    })
    .sort((one, other) => other.prefix.length - one.prefix.length);
  const targets = matches.flatMap((match) => match.targets);
  return scope.baseUrl === undefined ? targets : [...targets, posix.join(scope.baseUrl, specifier)];
}

/** What `*` stands for, `''` for a pattern without one that equals the specifier. */
function matchStar(specifier: string, prefix: string, suffix: string | undefined): string | undefined {
  if (suffix === undefined) return specifier === prefix ? '' : undefined;
  const fits =
    specifier.length >= prefix.length + suffix.length && specifier.startsWith(prefix) && specifier.endsWith(suffix);
  return fits ? specifier.slice(prefix.length, specifier.length - suffix.length) : undefined;
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function isInside(folder: string, outer: string): boolean {
  return outer === '' || folder === outer || folder.startsWith(`${outer}/`);
}
