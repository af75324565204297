import { packagePath } from './package-path.js';
import type { ts } from './typescript.js';

/** What the text of all files of a program says, asked before the checker is: to follow a callee to its package is dear. */
export interface NamedModules {
  /** True where one of the files names a package that fits, as `packagePath` writes it. A string too many costs time, no more. */
  namesPackage(packages: RegExp): boolean;
  /** What exports of these names can go by, the names among it: `import { ask as all }`, `const { ask: all } = require('x')`. */
  aliasesOf(exports: Readonly<Record<string, unknown>>): ReadonlySet<string>;
}

/** Behind `from` and `import`, and in brackets, for helpers such as `dynamicImport('x')` load a module too. */
const MODULE = /(?:\bfrom|\bimport|\()\s*(?:\/\*[^*]*\*\/\s*)?['"`]([^'"`\s]+)['"`]/g;
const RENAMED = /([\w$]+)\s+as\s+([\w$]+)/g;
const TAKEN = /\{([^{}]*)\}\s*=\s*\(?(?:await\b|require\b|[\w$]*import\b)/gi;
const TAKEN_AS = /([\w$]+)\s*:\s*([\w$]+)/g;

export function createNamedModules(files: readonly ts.SourceFile[]): NamedModules {
  const packages = once(() => new Set(files.flatMap(({ text }) => groupsOf(text, MODULE).map(packagePath))));
  const renamed = once(() => readRenamed(files));
  const fits = new Map<RegExp, boolean>();
  const aliases = new Map<object, ReadonlySet<string>>();
  return {
    namesPackage(pattern) {
      const known = fits.get(pattern) ?? [...packages()].some((name) => pattern.test(name));
      fits.set(pattern, known);
      return known;
    },
    aliasesOf(exports) {
      const known = aliases.get(exports) ?? withAliases(Object.keys(exports), renamed());
      aliases.set(exports, known);
      return known;
    },
  };
}

type Renamed = ReadonlyMap<string, ReadonlySet<string>>;

function readRenamed(files: readonly ts.SourceFile[]): Renamed {
  const renamed = new Map<string, Set<string>>();
  const add = (text: string, pattern: RegExp): void => {
    for (const [, from = '', to = ''] of text.matchAll(pattern))
      if (from !== to) renamed.set(from, (renamed.get(from) ?? new Set()).add(to));
  };
  for (const { text } of files) {
    add(text, RENAMED);
    for (const taken of groupsOf(text, TAKEN)) add(taken, TAKEN_AS);
  }
  return renamed;
}

/** A name that was renamed may be renamed again where it is handed on. */
function withAliases(names: readonly string[], renamed: Renamed): ReadonlySet<string> {
  const all = new Set(names);
  for (const each of all) for (const alias of renamed.get(each) ?? []) all.add(alias);
  return all;
}

function groupsOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, group = '']) => group);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
