import type { Change, Plan } from '../plan/contract.js';
import { findDependents } from '../plan/find-dependents.js';
import { splitChange } from './split-change.js';
import type { Answer, Decisions } from './steps.js';

/** The changes of a plan as they are after splitting and rewriting, in the order of the plan. */
export interface Deck {
  readonly changes: readonly Change[];
  readonly byId: ReadonlyMap<string, Change>;
}

export function createDeck({ changes }: Pick<Plan, 'changes'>, { splits, rewrites }: Decisions): Deck {
  const dealt = changes
    .flatMap((change) => (splits.has(change.id) ? splitChange(change) : [change]))
    .map((change) => ({ ...change, edits: rewrites.get(change.id)?.edits ?? change.edits }));
  return { changes: dealt, byId: new Map(dealt.map((change) => [change.id, change])) };
}

/** Of the changes without which these would leave broken code, directly or through others, those that are not among them. */
export function findNeeded({ byId }: Deck, ids: readonly string[]): Change[] {
  // A set visits what is added while it is walked.
  const found = new Set(ids);
  for (const id of found) for (const required of byId.get(id)?.requires ?? []) found.add(required);
  return [...found].filter((id) => !ids.includes(id)).flatMap((id) => byId.get(id) ?? []);
}

/** The changes that cannot be made without these, those not among them. */
export function findNeeding({ changes, byId }: Deck, ids: readonly string[]): Change[] {
  return [...findDependents(changes, ids)].filter((id) => !ids.includes(id)).flatMap((id) => byId.get(id) ?? []);
}

/** The accepted changes that can be made: all that they need is accepted too. */
export function takenChanges({ changes }: Deck, answers: ReadonlyMap<string, Answer>): Change[] {
  const open = changes.filter(({ id }) => answers.get(id)?.kind !== 'accept').map(({ id }) => id);
  const blocked = findDependents(changes, open);
  return changes.filter(({ id }) => !blocked.has(id));
}
