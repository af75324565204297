import type { Change } from './contract.js';

/** A change with its own tier; findings that hold it back, by their titles. */
export interface Liftable {
  readonly id: string;
  readonly title: string;
  readonly tier: Change['tier'];
  readonly requires: readonly string[];
  readonly holds: readonly string[];
}

export type Lifted = Pick<Change, 'tier' | 'heldBy'>;

/** The tier at which each change can be applied: the worst among itself and all that it requires, however far away. */
export function liftTiers(changes: readonly Liftable[]): Map<string, Lifted> {
  const byId = new Map(changes.map((change) => [change.id, change]));
  return new Map(changes.map((change) => [change.id, lift(change, byId)]));
}

function lift(change: Liftable, byId: ReadonlyMap<string, Liftable>): Lifted {
  if (change.tier === 'review') return { tier: 'review', heldBy: [] };
  const heldBy = new Set<string>();
  for (const required of closure(change, byId)) {
    for (const title of required.holds) heldBy.add(title);
    if (required.tier === 'review') heldBy.add(required.title);
  }
  return { tier: heldBy.size > 0 ? 'review' : 'auto', heldBy: [...heldBy] };
}

/** The change and all that it requires, directly or not. */
function closure(change: Liftable, byId: ReadonlyMap<string, Liftable>): Set<Liftable> {
  const reached = new Set([change]);
  for (const each of reached) {
    for (const id of each.requires) {
      const required = byId.get(id);
      if (required) reached.add(required);
    }
  }
  return reached;
}
