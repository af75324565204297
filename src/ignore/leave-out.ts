import type { Change } from '../plan/contract.js';

/** A change that goes with another one: without that, it would leave broken code. */
export interface Follower {
  readonly change: Change;
  /** The id of the change that it needs, and that is left out. */
  readonly needs: string;
}

/** The changes without those in `lost`, and without all that need one of them, directly or through others. */
export function leaveOut(
  changes: readonly Change[],
  lost: Iterable<string>,
): { readonly kept: readonly Change[]; readonly followers: readonly Follower[] } {
  const gone = new Set(lost);
  const followers = new Map<string, Follower>();
  // A set visits what is added while it is walked.
  for (const needs of gone) {
    for (const change of changes) {
      if (gone.has(change.id) || !change.requires.includes(needs)) continue;
      gone.add(change.id);
      followers.set(change.id, { change, needs });
    }
  }
  return { kept: changes.filter(({ id }) => !gone.has(id)), followers: [...followers.values()] };
}
