import type { Change } from './contract.js';
import { findDependents } from './find-dependents.js';

/** How far to go: `review` takes in what `auto` does. */
export type Reach = Change['tier'];

/**
 * The changes to apply at `upTo`: those within reach whose requirements, and theirs in turn, are within reach too.
 * Changes that require each other (a client and its requests) come together or not at all.
 */
export function selectChanges(changes: readonly Change[], upTo: Reach): Change[] {
  const withinReach = changes.filter(({ tier }) => upTo === 'review' || tier === 'auto');
  const known = new Set(withinReach.map(({ id }) => id));
  const missing = withinReach.flatMap(({ requires }) => requires).filter((id) => !known.has(id));
  const blocked = findDependents(withinReach, missing);
  return withinReach.filter(({ id }) => !blocked.has(id));
}
