import { extname } from 'node:path';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { scriptKind } from '../scan/analysis/script-kind.js';
import { type ts, typescript } from '../scan/analysis/typescript.js';
import { positionAt } from '../scan/positions.js';
import { maskScripts } from '../scan/script-blocks/mask-scripts.js';
import type { ScriptLanguage } from '../scan/script-blocks/script-block.js';

/** A syntax error. `line` is 1-based. */
export interface SyntaxProblem {
  readonly message: string;
  readonly line: number;
}

const SCRIPTS = new Set(['.js', '.jsx', '.mjs', '.cjs', '.ts', '.tsx', '.mts', '.cts']);

/**
 * The syntax errors of a text, read as what its file's name says it is: a script, a page with scripts in it, or strict JSON.
 * None for kinds without a syntax to break, e.g. env files.
 */
export function findSyntaxProblems(path: string, text: string): SyntaxProblem[] {
  const extension = extname(path);
  if (SCRIPTS.has(extension)) return findScriptProblems(path, text);
  if (extension === '.json') return findJsonProblems(text);
  const masked = maskScripts(path, text);
  return masked ? findScriptProblems(path, masked.text, masked.language) : [];
}

function findScriptProblems(path: string, text: string, language?: ScriptLanguage): SyntaxProblem[] {
  const ts = typescript();
  const settings = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  // Without a language the compiler takes it from the extension: JSX in `.js`, none in `.ts`.
  const file = ts.createSourceFile(path, text, settings, false, scriptKind(language));
  // Not in the public types, but the only way to them without a Program and its cost.
  const { parseDiagnostics } = file as ts.SourceFile & { parseDiagnostics: readonly ts.DiagnosticWithLocation[] };
  return parseDiagnostics.map(({ messageText, start }) => ({
    message: ts.flattenDiagnosticMessageText(messageText, ' '),
    line: positionAt(text, start).line,
  }));
}

function findJsonProblems(text: string): SyntaxProblem[] {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true });
  return errors.map(({ error, offset }) => ({
    message: printParseErrorCode(error),
    line: positionAt(text, offset).line,
  }));
}
