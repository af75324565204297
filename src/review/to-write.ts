import type { Change, Plan } from '../plan/contract.js';
import { findConflicts } from '../plan/edits/find-conflicts.js';
import { commentChange } from './comment-change.js';
import { takenChanges } from './deck.js';
import type { ReviewState } from './state.js';

/** What a review comes to. */
export interface Outcome {
  /** The plan with the changes as they were split and rewritten, and with the comments as changes of their own. */
  readonly plan: Plan;
  /** Accepted, and so is all that they need. */
  readonly taken: readonly Change[];
  /** TODO and ignore comments. */
  readonly comments: readonly Change[];
}

export function outcomeOf({ deck, decisions, work }: ReviewState): Outcome {
  const taken = takenChanges(deck, decisions.answers);
  const wanted = deck.changes.flatMap((change) => {
    const answer = decisions.answers.get(change.id);
    if (answer?.kind !== 'todo' && answer?.kind !== 'ignore') return [];
    return commentChange(change, answer, work) ?? [];
  });
  // A comment in the middle of what another change replaces would be lost or break it.
  const clashing = new Set(findConflicts([...taken, ...wanted]).flatMap(({ first, second }) => [first, second]));
  const comments = wanted.filter(({ id }) => !clashing.has(id));
  return { plan: { ...work.plan, changes: [...deck.changes, ...comments] }, taken, comments };
}

/** True when there is something to write. */
export function hasWork(state: ReviewState): boolean {
  const { taken, comments } = outcomeOf(state);
  return taken.length + comments.length > 0;
}
