import ignore from 'ignore';

/** What no file matches: a list of globs that is empty stands for all. */
const NOTHING = '!**';

/** Globs and folders of a folder, as they read from one that lies `below` it: `apps/web/src` from `apps/web` is `src`. */
export function rebaseGlobs(globs: readonly string[], below: string): readonly string[] {
  if (below === '') return globs;
  const inside = globs.flatMap((glob) => rebaseGlob(glob, below.split('/')) ?? []);
  return inside.length > 0 || globs.length === 0 ? inside : [NOTHING];
}

/** Undefined for a glob that matches nothing down there. */
function rebaseGlob(glob: string, folders: readonly string[]): string | undefined {
  const parts = glob.replace(/^\.\//, '').replace(/\/+$/, '').split('/');
  for (const folder of folders) {
    const [part] = parts;
    if (part === '**') break;
    if (part === undefined) return '**';
    if (!ignore().add(`/${part}`).ignores(folder)) return undefined;
    parts.shift();
  }
  return parts.length > 0 ? parts.join('/') : '**';
}
