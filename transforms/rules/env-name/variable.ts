import type { Place, RuleContext } from '../../../src/plan/contract.js';
import { samePlace } from '../../../src/plan/values.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import type { Entry } from './entries.js';
import { type ClientEnv, envOfClient } from './names.js';
import { definesCopy, isCheck, readsCopy } from './reads.js';

type Client = UsageOf<'client'>;
type Read = UsageOf<'env-read'>;

/** All that is known of a variable which feeds a client. */
export interface Variable {
  readonly reads: readonly Read[];
  readonly entries: readonly Entry[];
  /** Where the environment itself is read, by whom it may be renamed. */
  readonly places: readonly Place[];
  /** Clients that do not move and need the old name. */
  readonly sharers: readonly Client[];
  /** Reads of which nobody can say what they feed. */
  readonly strays: readonly Read[];
  /** True when the name is also a property of an object that nobody in sight fills by name. */
  readonly isProperty: boolean;
}

export function describeVariable({ name, place }: ClientEnv, context: RuleContext): Variable {
  const named = context.usages.filter((usage) => 'name' in usage && usage.name === name);
  const reads = named.filter((usage) => usage.kind === 'env-read');
  const sourceOf = ({ file }: Place): string => context.source(file);
  const clients = context.usages.filter((usage) => usage.kind === 'client');
  const users = clients.filter((client) => envOfClient(client).some((env) => env.name === name));
  const moving = users.filter((client) => context.moves(client));
  const sharers = users.filter((client) => !moving.includes(client));
  const copies = reads.filter((read) => readsCopy(read, sourceOf(read)));
  const roots = reads.filter((read) => !copies.includes(read) && !isReadBy(sharers, read));
  const isDefined = roots.some((read) => definesCopy(read, sourceOf(read)));
  const isClear = (read: Read): boolean =>
    isReadBy(moving, read) ||
    moving.some(({ file }) => file === read.file) ||
    definesCopy(read, sourceOf(read)) ||
    isCheck(read, sourceOf(read));
  const own = place && !copies.some((read) => samePlace(read, place)) ? [place] : [];
  return {
    reads,
    entries: named.filter((usage) => usage.kind === 'env-entry'),
    places: [...roots, ...own],
    sharers,
    strays: roots.filter((read) => !isClear(read)),
    isProperty: copies.length > 0 && !isDefined,
  };
}

function isReadBy(clients: readonly Client[], read: Place): boolean {
  return clients.some((client) => envOfClient(client).some(({ place }) => samePlace(place, read)));
}
