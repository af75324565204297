import { sentences } from '../messages/sentences.js';
import type { Change } from '../plan/contract.js';
import { groupBy } from '../plan/group-by.js';
import type { Usage } from '../scan/usage.js';

/** Changes that are told in the same words at the same place. */
export type Note = readonly [Change, ...Change[]];

/** Puts changes of the same title, rule and tier together, in the order given. */
export function mergeNotes(changes: readonly Change[]): Note[] {
  const groups = groupBy(changes, ({ title, rule, tier }) => JSON.stringify([title, rule, tier]));
  return [...groups.values()].flatMap(([first, ...others]): Note[] => (first ? [[first, ...others]] : []));
}

/** For how many a note stands, e.g. `for 17 clients`; empty for a single change. */
export function describeReach(note: Note, usages: readonly Usage[]): string {
  if (note.length === 1) return '';
  const named = new Set(note.flatMap((change) => change.usages));
  const clients = usages.filter(({ kind, id }) => kind === 'client' && named.has(id));
  return clients.length > 1 ? sentences.forClients(clients.length) : sentences.forPlaces(note.length);
}
