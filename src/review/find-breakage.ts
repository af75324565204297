import type { Edit } from '../plan/contract.js';
import { composeEdits } from '../plan/edits/compose-edits.js';
import { editsByFile } from '../plan/edits/edits-by-file.js';
import { findNewProblems } from '../verify/find-new-problems.js';
import type { SyntaxProblem } from '../verify/find-syntax-problems.js';

/** The first syntax error that the edits would bring into a file, if any. */
export function findBreakage(
  edits: readonly Edit[],
  source: (file: string) => string,
): (SyntaxProblem & { readonly file: string }) | undefined {
  for (const [file, own] of editsByFile([{ edits }])) {
    const before = source(file);
    const [problem] = findNewProblems(file, before, composeEdits(before, own));
    if (problem) return { ...problem, file };
  }
  return undefined;
}
