import type { ScriptLanguage } from '../script-blocks/script-block.js';
import { scriptKind } from './script-kind.js';
import { type ts, typescript } from './typescript.js';
import { treeFile } from './virtual-files.js';

/** One file parsed by itself, without types: for questions that syntax answers. Without a language its name says it. */
export function parseSource(path: string, text: string, language?: ScriptLanguage): ts.SourceFile {
  const { createSourceFile, JSDocParsingMode, ScriptTarget } = typescript();
  const settings = { languageVersion: ScriptTarget.Latest, jsDocParsingMode: JSDocParsingMode.ParseNone };
  return createSourceFile(treeFile(path), text, settings, true, scriptKind(language));
}
