import type { SourcePlace } from '../messages/source-place.js';
import type { Edit } from '../plan/contract.js';
import { composeEdits } from '../plan/edits/compose-edits.js';
import { editsByFile } from '../plan/edits/edits-by-file.js';
import { findNewProblems } from '../verify/find-new-problems.js';
import type { SyntaxProblem } from '../verify/find-syntax-problems.js';

/** Its place is in the text as the edits would leave it. */
interface Breakage extends SyntaxProblem {
  readonly place: SourcePlace;
}

/** The first syntax error that the edits would bring into a file, if any. */
export function findBreakage(edits: readonly Edit[], source: (file: string) => string): Breakage | undefined {
  for (const [file, own] of editsByFile([{ edits }])) {
    const before = source(file);
    const text = composeEdits(before, own);
    const [problem] = findNewProblems(file, before, text);
    if (problem) return { ...problem, place: { file, text, line: problem.line } };
  }
  return undefined;
}
