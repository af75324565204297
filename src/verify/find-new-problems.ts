import { findSyntaxProblems, type SyntaxProblem } from './find-syntax-problems.js';

/**
 * The syntax errors that `after` has and `before` has not. Compared by their messages, since edits move lines:
 * what was broken before is not held against the edits.
 */
export function findNewProblems(path: string, before: string, after: string): SyntaxProblem[] {
  const problems = findSyntaxProblems(path, after);
  if (problems.length === 0) return [];
  const known = findSyntaxProblems(path, before).map(({ message }) => message);
  return problems.filter(({ message }) => !takeOut(known, message));
}

function takeOut(messages: string[], message: string): boolean {
  const index = messages.indexOf(message);
  if (index >= 0) messages.splice(index, 1);
  return index >= 0;
}
