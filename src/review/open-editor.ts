import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { execa } from 'execa';

/** The editor that git would take as well, but for its configuration. */
export function editorCommand(env: NodeJS.ProcessEnv = process.env): string {
  return env.GIT_EDITOR || env.VISUAL || env.EDITOR || (process.platform === 'win32' ? 'notepad' : 'vi');
}

/**
 * Opens a text in the person's editor and gives what is left of it. `like`: a file name whose ending the text gets, so that the
 * editor colours it. Rejects when the editor cannot be started or fails.
 */
export async function openInEditor(text: string, like: string): Promise<string> {
  // For its owner only: the text may hold a key.
  const folder = await mkdtemp(join(tmpdir(), 'repoint-edit-'));
  const file = join(folder, `change${extname(like)}`);
  try {
    await writeFile(file, text, { mode: 0o600 });
    // By a shell, as git does it: the command may have words and quotes of its own.
    await execa(`${editorCommand()} "${file}"`, { shell: true, stdio: 'inherit' });
    return await readFile(file, 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
