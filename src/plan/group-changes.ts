import type { Usage, UsageOf } from '../scan/usage.js';
import type { Edit, RuleContext } from './contract.js';

/** A change before it is known what it hangs on. */
export interface Ungrouped {
  readonly id: string;
  readonly usages: readonly Usage[];
  /** Those that tie it to others who want the same: additions are not among them. */
  readonly edits: readonly Edit[];
  readonly links?: readonly string[];
  readonly after?: readonly UsageOf<'client'>[];
}

export interface Grouping {
  readonly group: string;
  readonly requires: readonly string[];
}

/**
 * Groups changes by client. Clients that share a change (a place where a key is read, a constant, an edit) move together.
 * Within a group the changes of a client itself hold it together: each change of its calls requires them, and they
 * require each of those, because a client that points elsewhere breaks every call that was not moved.
 * A group whose clients already point at the target has nothing to hold together: its changes stand alone.
 * A change that comes after clients requires theirs and holds none of them back.
 */
export function groupChanges(changes: readonly Ungrouped[], context: RuleContext): Map<string, Grouping> {
  const groups = new Groups();
  const groupKeys = new Map(changes.map((change) => [change.id, keysOf(change, context)]));
  for (const keys of groupKeys.values()) groups.join(keys);

  const members = new Map<string, Ungrouped[]>();
  for (const change of changes) {
    const root = groups.rootOf(groupKeys.get(change.id)?.[0] ?? change.id);
    members.set(root, [...(members.get(root) ?? []), change]);
  }
  const groupings = new Map<string, Grouping>();
  for (const group of members.values()) {
    const name = group.flatMap(clientIds).sort()[0] ?? group[0]?.id ?? '';
    const core = group.filter(isOfClient).map(({ id }) => id);
    const all = group.map(({ id }) => id);
    for (const change of group) {
      const requires = [...(isOfClient(change) ? all : core), ...movesOf(change.after ?? [], changes)];
      groupings.set(change.id, {
        group: name,
        requires: [...new Set(requires)].filter((id) => id !== change.id).sort(),
      });
    }
  }
  return groupings;

  function clientIds(change: Ungrouped): string[] {
    return change.usages.flatMap((usage) => clientsBehind(usage, context));
  }
}

const isOfClient = (change: Ungrouped): boolean => change.usages.some(({ kind }) => kind === 'client');

/** The changes by which clients move. */
function movesOf(clients: readonly Usage[], changes: readonly Ungrouped[]): string[] {
  const ids = new Set(clients.map(({ id }) => id));
  return changes.filter(({ usages }) => usages.some(({ id }) => ids.has(id))).map(({ id }) => id);
}

/** What ties a change to others: its clients, its links, and its edits, since an edit made once serves all who want it. */
function keysOf(change: Ungrouped, context: RuleContext): string[] {
  const clients = change.usages.flatMap((usage) => clientsBehind(usage, context));
  const edits = change.edits.map(({ file, start, end, text }) => JSON.stringify([file, start, end, text]));
  return [...clients, ...edits, ...(change.links ?? []), change.id];
}

/** The clients of a usage that move: one that points elsewhere ties nothing together. */
function clientsBehind(usage: Usage, context: RuleContext): string[] {
  if (usage.kind === 'client') return [usage.id];
  if (usage.kind !== 'request') return [];
  return context
    .clientsOf(usage)
    .filter((client) => context.moves(client))
    .map(({ id }) => id);
}

/** Disjoint sets of keys. */
class Groups {
  readonly #parent = new Map<string, string>();

  join(keys: readonly string[]): void {
    const [first, ...others] = keys;
    if (first === undefined) return;
    const root = this.rootOf(first);
    for (const key of others) this.#parent.set(this.rootOf(key), root);
    this.#parent.set(root, root);
  }

  rootOf(key: string): string {
    let root = key;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root)) root = up;
    this.#parent.set(key, root);
    return root;
  }
}
