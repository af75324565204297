import type { Usage } from '../scan/usage.js';
import { type Destination, type Ways, wayOfFile } from './destinations.js';

/** A destination of its own for the files of some packages. */
export interface PackageTarget extends Destination {
  /** The folders, as the configuration names them. */
  readonly folders: string;
  /** True for a file that lies in one of them. */
  readonly holds: (file: string) => boolean;
  /** Models to write in place of those that would be chosen there, by OpenAI's id. */
  readonly modelOverrides: Readonly<Record<string, string>>;
}

/**
 * What the rules of one way see. Packages with env files of their own are worlds by themselves: a variable of theirs has
 * nothing to do with one of the same name outside. The others share the env files of the repository. A detour sees all.
 */
export function usagesInSight(usages: readonly Usage[], destination: Destination, ways: Ways): readonly Usage[] {
  if (ways.detours.some((detour) => detour === destination)) return usages;
  const wayOf = (file: string): Destination => wayOfFile(file, ways);
  const worlds = new Set(usages.filter(({ kind }) => kind === 'env-entry').map(({ file }) => wayOf(file)));
  const worldOf = (way: Destination): Destination => (worlds.has(way) ? way : ways.main);
  return usages.filter(({ kind, file }) => kind === 'manifest' || worldOf(wayOf(file)) === worldOf(destination));
}
