import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';

/**
 * Writes a file so that whoever looks, even after a crash, finds either the old bytes or the new ones.
 * `mode`: permission bits of the result. The owner of a file that is replaced stays, where the system lets us.
 */
export async function writeAtomically(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const temporary = temporaryName(path);
  await rm(temporary, { force: true });
  try {
    // Private until it is complete: it may hold keys. `wx` follows no link that somebody put there.
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await keepOwner(handle, path);
      await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Removes what a run that was killed while writing `path` left beside it. */
export async function removeLeftover(path: string): Promise<void> {
  await rm(temporaryName(path), { force: true });
}

/** Always the same name, so that the next run or an undo finds and removes what a killed one left. */
function temporaryName(path: string): string {
  return `${path}.repoint-tmp`;
}

async function keepOwner(handle: FileHandle, path: string): Promise<void> {
  const before = await stat(path).catch(() => undefined);
  if (!before || before.uid === process.geteuid?.()) return;
  await handle.chown(before.uid, before.gid).catch(() => undefined);
}
