import type { Folder } from './contract.js';

/** A program that brings files into a repository's own form. */
export interface Formatter {
  /** What to type before the paths, behind what runs a package's programs. */
  readonly words: readonly string[];
  readonly takes: (path: string) => boolean;
  readonly isConfiguredIn: (folder: Folder) => boolean;
}

const SCRIPT = /\.[cm]?[jt]sx?$/;

/** In the order in which they count where a folder configures several: what only formats goes before what lints too. */
export const FORMATTERS: readonly Formatter[] = [
  {
    words: ['biome', 'format', '--write'],
    takes: (path) => SCRIPT.test(path) || /\.jsonc?$/.test(path),
    isConfiguredIn: ({ names }) => hasName(names, /^\.?biome\.jsonc?$/),
  },
  {
    words: ['dprint', 'fmt'],
    takes: (path) => SCRIPT.test(path) || /\.(?:jsonc?|md)$/.test(path),
    isConfiguredIn: ({ names }) => hasName(names, /^\.?dprint\.jsonc?$/),
  },
  {
    words: ['prettier', '--write'],
    takes: (path) => SCRIPT.test(path) || /\.(?:jsonc?|mdx?|ya?ml|vue|html?)$/.test(path),
    isConfiguredIn: ({ names, manifest }) =>
      manifest?.prettier !== undefined || hasName(names, /^(?:\.prettierrc(?:\..+)?|prettier\.config\.[cm]?[jt]s)$/),
  },
  {
    words: ['eslint', '--fix'],
    takes: (path) => SCRIPT.test(path) || /\.(?:vue|svelte|astro)$/.test(path),
    isConfiguredIn: ({ names, manifest }) =>
      manifest?.eslintConfig !== undefined || hasName(names, /^(?:\.eslintrc(?:\..+)?|eslint\.config\.[cm]?[jt]s)$/),
  },
];

function hasName(names: ReadonlySet<string>, pattern: RegExp): boolean {
  return [...names].some((name) => pattern.test(name));
}
