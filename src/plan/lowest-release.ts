import type { Usage } from '../scan/usage.js';
import { manifestsFor } from './nearest-manifest.js';

export interface Release {
  readonly major: number;
  readonly minor: number;
}

/** The lowest release that the nearest package.json takes of a package; undefined where none names it, or any will do. */
export function lowestRelease(file: string, module: string, usages: readonly Usage[]): Release | undefined {
  const manifest = manifestsFor(file, usages).find((each) => each.module === module);
  const range = manifest?.catalogued ?? manifest?.range ?? '';
  const [, major, minor = '0'] = /(\d+)(?:\.(\d+))?/.exec(range) ?? [];
  return major === undefined ? undefined : { major: Number(major), minor: Number(minor) };
}

/** True for a release from `major.minor` on; one that nobody knows counts as the newest. */
export function isFrom(release: Release | undefined, major: number, minor: number): boolean {
  if (!release) return true;
  return release.major > major || (release.major === major && release.minor >= minor);
}
