import { t } from '../messages/t.js';
import { markupText } from '../scan/script-blocks/mask-scripts.js';
import { findSyntaxProblems, type SyntaxProblem } from './find-syntax-problems.js';

/** No rule knows markup: an edit that reaches it has missed. */
const OUTSIDE_SCRIPTS: SyntaxProblem = {
  get message() {
    return t`the edit reaches what is outside the script blocks`;
  },
  line: 1,
};

/**
 * The syntax errors that `after` has and `before` has not. Compared by their messages, since edits move lines:
 * what was broken before is not held against the edits.
 * Around the scripts of a component or page nothing may change.
 */
export function findNewProblems(path: string, before: string, after: string): SyntaxProblem[] {
  if (markupText(path, before) !== markupText(path, after)) return [OUTSIDE_SCRIPTS];
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
