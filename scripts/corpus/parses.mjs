import { findSyntaxProblems } from '../../dist/src/verify/find-syntax-problems.js';

/** True when `text` is free of syntax errors, or when the kind of file has no syntax to break. */
export function parses(file, text) {
  return findSyntaxProblems(file, text).length === 0;
}
