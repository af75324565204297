import { folderOf, foldersAbove } from '../../discover/packages.js';
import { parseTsconfig } from './tsconfig-file.js';

type ReadText = (path: string) => string | undefined;

/**
 * Tells for which files a tsconfig asks for `process.env['NAME']`, since `process.env.NAME` is an error under
 * `noPropertyAccessFromIndexSignature`. The nearest configuration above a file decides; what several of a folder say
 * (tsconfig.app.json) holds if any of them says it. Bases from packages are not looked at.
 * @see https://www.typescriptlang.org/tsconfig/#noPropertyAccessFromIndexSignature
 */
export function createBracketAccess(tsconfigs: readonly string[], readText: ReadText): (file: string) => boolean {
  const answers = new Map<string, boolean>();
  const ofFolder = (folder: string): string[] => tsconfigs.filter((path) => folderOf(path) === folder);
  const ask = (folder: string): boolean => ofFolder(folder).some((path) => isAsked(path, readText, new Set()) === true);
  return (file) => {
    const folder = foldersAbove(file).find((each) => ofFolder(each).length > 0) ?? '';
    const answer = answers.get(folder) ?? ask(folder);
    answers.set(folder, answer);
    return answer;
  };
}

function isAsked(path: string, readText: ReadText, seen: Set<string>): boolean | undefined {
  if (seen.has(path)) return undefined;
  seen.add(path);
  const { bases, options } = parseTsconfig(path, readText);
  const inherited = bases.map((base) => isAsked(base, readText, seen));
  return options.noPropertyAccessFromIndexSignature ?? inherited.findLast((each) => each !== undefined);
}
