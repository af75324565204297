import { createBytesReader } from './read-bytes.js';

/** `from 'x'`, `import 'x'`, `import('x')`, `require('x')`. */
const SPECIFIER = /\b(?:from|import|require)\s*\(?\s*['"]([^'"\n]+)['"]/g;

/** The modules that a script names, as they are written; from the text, for a whole tree is asked before anything is parsed. */
export function specifiersIn(text: string): string[] {
  return [...text.matchAll(SPECIFIER)].flatMap(([, specifier]) => specifier ?? []);
}

/** What each of the files names, by path. What cannot be read names nothing. */
export function readSpecifiers(root: string, paths: readonly string[]): Map<string, readonly string[]> {
  const read = createBytesReader(root);
  return new Map(
    paths.map((path) => {
      const outcome = read(path);
      return [path, outcome.kind === 'bytes' ? specifiersIn(outcome.bytes.toString('utf8')) : []];
    }),
  );
}
