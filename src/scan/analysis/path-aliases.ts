/** Names by which files of the tree import each other besides relative paths. Paths are relative to the tree's root. */
export interface PathAliases {
  readonly scopes: readonly AliasScope[];
  /** Workspace packages by the name in their package.json. */
  readonly packages: ReadonlyMap<string, WorkspacePackage>;
}

/** What the tsconfig or jsconfig files and the package.json of one folder say for the files below it. */
export interface AliasScope {
  /** `''` for the root. */
  readonly folder: string;
  /** `paths` of a tsconfig or `imports` of a package.json: `@/*` to `['src/*']`. */
  readonly patterns: readonly { readonly pattern: string; readonly targets: readonly string[] }[];
  /** Folder that bare specifiers are looked up in first. */
  readonly baseUrl?: string;
}

export interface WorkspacePackage {
  readonly folder: string;
  /** Source files that the package's root import may mean, the likeliest first; they need not exist. */
  readonly entries: readonly string[];
}

export const NO_ALIASES: PathAliases = { scopes: [], packages: new Map() };
