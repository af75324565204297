import { type ts, typescript } from './typescript.js';
import { treeFile } from './virtual-files.js';

/** One file parsed by itself, without types: for questions that syntax answers. */
export function parseSource(path: string, text: string): ts.SourceFile {
  const { createSourceFile, JSDocParsingMode, ScriptTarget } = typescript();
  const settings = { languageVersion: ScriptTarget.Latest, jsDocParsingMode: JSDocParsingMode.ParseNone };
  return createSourceFile(treeFile(path), text, settings, true);
}
