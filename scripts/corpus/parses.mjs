import { extname } from 'node:path';
import { parse as parseJson } from 'jsonc-parser';
import { ts } from 'ts-morph';

const SCRIPTS = new Set(['.js', '.jsx', '.mjs', '.cjs', '.ts', '.tsx', '.mts', '.cts']);

/** True when `text` is free of syntax errors, or when the kind of file has no syntax to break. */
export function parses(file, text) {
  if (SCRIPTS.has(extname(file))) {
    return ts.createSourceFile(file, text, ts.ScriptTarget.Latest).parseDiagnostics.length === 0;
  }
  if (extname(file) === '.json') {
    const errors = [];
    parseJson(text, errors, { allowTrailingComma: true });
    return errors.length === 0;
  }
  return true;
}
