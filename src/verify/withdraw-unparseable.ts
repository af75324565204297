import { t } from '../messages/t.js';
import type { Change, Edit } from '../plan/contract.js';
import { composeEdits } from '../plan/edits/compose-edits.js';
import { editsByFile } from '../plan/edits/edits-by-file.js';
import { OverlappingEdits } from '../plan/edits/errors.js';
import { findDependents } from '../plan/find-dependents.js';
import { selectChanges } from '../plan/select-changes.js';
import { findNewProblems } from './find-new-problems.js';

/** A change taken out of the plan, and why, in a sentence for a person. */
export interface Withdrawal {
  readonly change: Change;
  readonly reason: string;
}

/** Says why the edits would break the file, or nothing. */
type Judge = (file: string, edits: readonly Edit[]) => string | undefined;

/**
 * Takes out the changes that would leave a file with syntax errors it does not have now, and all that require them.
 * What is kept parses when applied as a whole, and when only its `auto` part is. `sourceOf` gives a file's present text.
 */
export function withdrawUnparseable(
  changes: readonly Change[],
  sourceOf: (file: string) => string,
): { kept: Change[]; withdrawn: Withdrawal[] } {
  const judge = judgeEdits(sourceOf);
  const withdrawn: Withdrawal[] = [];
  let kept = [...changes];
  for (;;) {
    const culprit = findCulprit(kept, judge) ?? findCulprit(selectChanges(kept, 'auto'), judge);
    if (!culprit) return { kept, withdrawn };
    const lost = findDependents(kept, [culprit.change.id]);
    const dependents = kept.filter(({ id }) => id !== culprit.change.id && lost.has(id));
    const reason = t`It needs "${culprit.change.title}", which was withdrawn: ${culprit.reason}`;
    withdrawn.push(culprit, ...dependents.map((change) => ({ change, reason })));
    kept = kept.filter(({ id }) => !lost.has(id));
  }
}

/** The first change that breaks a file when the changes are made one after the other. */
function findCulprit(changes: readonly Change[], judge: Judge): Withdrawal | undefined {
  for (const [file, edits] of editsByFile(changes)) {
    if (!judge(file, edits)) continue;
    const sound: Edit[] = [];
    for (const change of changes) {
      const added = change.edits.filter((edit) => edit.file === file);
      const reason = added.length > 0 ? judge(file, [...sound, ...added]) : undefined;
      if (reason) return { change, reason };
      sound.push(...added);
    }
  }
  return undefined;
}

function judgeEdits(sourceOf: (file: string) => string): Judge {
  const verdicts = new Map<string, string | undefined>();
  return (file, edits) => {
    const before = sourceOf(file);
    const after = composeOrUndefined(before, edits);
    if (after === undefined) return t`${file}: its edits overlap those of another change.`;
    const key = `${file}\0${after}`;
    if (!verdicts.has(key)) verdicts.set(key, describeBreakage(file, before, after));
    return verdicts.get(key);
  };
}

function composeOrUndefined(text: string, edits: readonly Edit[]): string | undefined {
  try {
    return composeEdits(text, edits);
  } catch (error) {
    if (error instanceof OverlappingEdits) return undefined;
    throw error;
  }
}

function describeBreakage(file: string, before: string, after: string): string | undefined {
  const [problem] = findNewProblems(file, before, after);
  return problem && t`${file} would no longer parse: ${problem.message.replace(/\.$/, '')} (line ${problem.line}).`;
}
