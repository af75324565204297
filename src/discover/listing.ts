/** What lies below a folder: relative paths with forward slashes. */
export interface Listing {
  /** Files, and links to whatever they lead to. */
  readonly paths: readonly string[];
  /** Those of the paths that are known to be links. */
  readonly links: readonly string[];
  /** Folders that are repositories of their own, such as submodules: none of their files are among the paths. */
  readonly repositories: readonly string[];
}
