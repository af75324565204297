/** What is left to do once a plan is applied, beside the code: as data, so that every report can say it in its own way. */

/** A line to type in a folder. */
export interface Command {
  /** Absolute. */
  readonly folder: string;
  readonly words: readonly string[];
}

/** A key or a base URL that the code reads now, and where it has to be set. Paths as in the plan. */
export interface Variable {
  readonly name: string;
  /** What it has to be, where that is known and no secret. */
  readonly value?: string;
  /** Env files with values that have it now, without one. */
  readonly empty: readonly string[];
  /** Files that take it from a store outside the repository: pipelines, deployments. */
  readonly stored: readonly string[];
}

export interface NextSteps {
  readonly installs: readonly Command[];
  readonly formats: readonly Command[];
  readonly variables: readonly Variable[];
}

/** What a repository says of its tools, by folder. */
export interface Repository {
  /** The folder that the paths of the plan start at. Absolute. */
  readonly root: string;
  /** The folders of the changed files and those above them, by their absolute paths. */
  readonly folders: ReadonlyMap<string, Folder>;
}

export interface Folder {
  /** The names of the files in it. */
  readonly names: ReadonlySet<string>;
  /** What its package.json holds; absent where there is none that can be read. */
  readonly manifest?: Manifest;
}

/** The parts of a package.json that name tools. */
export interface Manifest {
  readonly packageManager?: unknown;
  readonly prettier?: unknown;
  readonly eslintConfig?: unknown;
}
