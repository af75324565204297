import { dirname } from 'node:path';
import type { Folder, Repository } from './contract.js';

/** What is known of a folder and of those above it, nearest first. */
export function foldersAbove(folder: string, { folders }: Repository): { path: string; folder: Folder }[] {
  const known = folders.get(folder);
  const above = dirname(folder);
  const here = known === undefined ? [] : [{ path: folder, folder: known }];
  return above === folder ? here : [...here, ...foldersAbove(above, { root: '', folders })];
}
