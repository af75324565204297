import type { Change, Finding } from '../plan/contract.js';
import type { Usage } from '../scan/usage.js';

interface Findings {
  /** Those that are ignored. */
  readonly gone: readonly Finding[];
  /** Those that stay in the plan. */
  readonly left: readonly Finding[];
}

/** The changes without those holds that came from findings which are ignored: one that waits for nothing else is at its own tier again. */
export function releaseHeld(
  changes: readonly Change[],
  { gone, left }: Findings,
  usages: ReadonlyMap<string, Usage>,
): Change[] {
  const released = new Set(gone.map(({ title }) => title));
  const byId = new Map(changes.map((change) => [change.id, change]));
  return changes.map((change) => {
    if (!change.heldBy.some((title) => released.has(title))) return change;
    const needed = reachNeeded(change, byId);
    const clients = new Set(needed.flatMap((each) => clientsOf(each, usages)));
    // Another call on these clients, or another change, may hold it by the same words.
    const stillHolds = (title: string): boolean =>
      left.some((finding) => finding.title === title && clientsOf(finding, usages).some((id) => clients.has(id))) ||
      needed.some((each) => each.title === title && each.tier === 'review' && each.heldBy.length === 0);
    const heldBy = change.heldBy.filter((title) => !released.has(title) || stillHolds(title));
    return { ...change, heldBy, tier: heldBy.length > 0 ? change.tier : 'auto' };
  });
}

/** The change, and all that it requires, directly or through others. */
function reachNeeded(change: Change, byId: ReadonlyMap<string, Change>): Change[] {
  const reached = new Set([change]);
  // A set visits what is added while it is walked.
  for (const { requires } of reached) for (const id of requires) add(byId.get(id));
  return [...reached];

  function add(needed: Change | undefined): void {
    if (needed) reached.add(needed);
  }
}

function clientsOf({ usages: ids }: Change | Finding, usages: ReadonlyMap<string, Usage>): string[] {
  return ids.flatMap((id) => {
    const usage = usages.get(id);
    if (usage?.kind === 'request') return usage.clients;
    return usage?.kind === 'client' ? [id] : [];
  });
}
