import type { ScriptLanguage } from '../script-blocks/script-block.js';
import { type ts, typescript } from './typescript.js';

/** The compiler's word for a language; undefined leaves it to the file's name. */
export function scriptKind(language: ScriptLanguage | undefined): ts.ScriptKind | undefined {
  const { ScriptKind } = typescript();
  const kinds = { js: ScriptKind.JS, jsx: ScriptKind.JSX, ts: ScriptKind.TS, tsx: ScriptKind.TSX };
  return language && kinds[language];
}
