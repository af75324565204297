/** A file that could not be taken part of the way: named once in every report. */
export interface Problem {
  readonly file: string;
  readonly reason: 'unreadable' | 'unparseable' | 'not-utf8' | 'broken-manifest' | 'broken-env' | 'broken-config';
  /** One sentence for a person, with the line where there is one. */
  readonly detail: string;
  /** Where it lies, if it is known. Both 1-based. */
  readonly position?: { readonly line: number; readonly column: number };
  /** True when OpenAI usage may be hidden in it: the run ends with exit code 2. */
  readonly blocking: boolean;
}

/** Files left out by policy, counted with the reason. They never change the exit code. */
export type SkipReason =
  | 'too-large'
  | 'binary'
  | 'empty'
  | 'minified'
  | 'generated'
  | 'vendored'
  | 'symlink'
  /** A file that Git LFS has not fetched: what stands there only says where it is. */
  | 'lfs-pointer'
  /** A whole repository inside this one. */
  | 'submodule';
