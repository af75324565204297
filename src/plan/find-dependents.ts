import type { Change } from './contract.js';

/** The ids in `lost` and those of all changes that require one of them, directly or through others. */
export function findDependents(
  changes: readonly Pick<Change, 'id' | 'requires'>[],
  lost: Iterable<string>,
): ReadonlySet<string> {
  const dependents = new Map<string, string[]>();
  for (const { id, requires } of changes) {
    for (const required of requires) dependents.set(required, [...(dependents.get(required) ?? []), id]);
  }
  // A set visits what is added while it is walked.
  const found = new Set(lost);
  for (const id of found) for (const dependent of dependents.get(id) ?? []) found.add(dependent);
  return found;
}
