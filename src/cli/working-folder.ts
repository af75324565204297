import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { errors } from '../messages/errors/index.js';

/** Where a command works. Absolute paths. */
export interface WorkingFolder {
  /** What relative paths on the command line start at. */
  readonly cwd: string;
  /** The folder that is looked at. */
  readonly root: string;
}

/** Resolves `--cwd`, then `[dir]` inside it. Throws RepointError when the result is no folder. */
export async function openWorkingFolder(
  directory: string | undefined,
  cwdFlag: string | undefined,
): Promise<WorkingFolder> {
  const cwd = resolve(cwdFlag ?? '.');
  const root = resolve(cwd, directory ?? '.');
  if (!isDirectory(root)) throw errors.notADirectory(directory ?? cwdFlag ?? '.', await closestCommand(directory));
  return { cwd, root };
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** `repoint chek` is taken for a folder: say so when it is nearly the name of a command. */
async function closestCommand(directory: string | undefined): Promise<string | undefined> {
  if (directory === undefined) return undefined;
  const { distance } = await import('fastest-levenshtein');
  const { COMMAND_NAMES } = await import('./commands.js');
  return COMMAND_NAMES.find((name) => distance(directory, name) <= 2);
}
