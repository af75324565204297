import { dirname } from 'node:path/posix';
import ignore, { type Ignore } from 'ignore';

/**
 * Nested `.gitignore` files as git reads them: the nearest file that has an opinion decides, and nothing below an
 * ignored folder can be taken back. Folders are relative with forward slashes, `.` for the root.
 */
export class IgnoreTree {
  readonly #rules = new Map<string, Ignore>();
  readonly #ignoredFolders = new Map<string, boolean>();

  add(folder: string, gitignore: string): void {
    this.#rules.set(folder, ignore().add(gitignore));
  }

  ignores(path: string): boolean {
    return this.#ignoresFolder(dirname(path)) || this.#decides(path);
  }

  #ignoresFolder(folder: string): boolean {
    if (folder === '.') return false;
    let ignored = this.#ignoredFolders.get(folder);
    if (ignored === undefined) {
      ignored = this.#ignoresFolder(dirname(folder)) || this.#decides(`${folder}/`);
      this.#ignoredFolders.set(folder, ignored);
    }
    return ignored;
  }

  #decides(path: string): boolean {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const verdict = this.#verdict(folder, path);
      if (verdict !== undefined) return verdict;
      if (folder === '.') return false;
    }
  }

  /** What one `.gitignore` says of a path, if anything. */
  #verdict(folder: string, path: string): boolean | undefined {
    const rules = this.#rules.get(folder);
    if (!rules) return undefined;
    const inside = folder === '.' ? path : path.slice(folder.length + 1);
    const { ignored, unignored } = rules.test(inside);
    if (unignored) return false;
    if (!ignored) return undefined;
    // Ignored for its folder's sake, and that folder was taken back by a nearer file: no opinion on the path itself.
    const parent = dirname(inside);
    return parent !== '.' && rules.test(`${parent}/`).ignored ? undefined : true;
  }
}
