import { listSome } from '../../messages/sentences.js';
import { groupBy } from '../../plan/group-by.js';
import { mentionedNames } from '../../plan/mentioned-names.js';
import { comparePlaces } from '../../plan/order.js';
import type { Usage, UsageOf } from '../../scan/usage.js';
import { describeUsage } from './describe-usage.js';

/** One line of the inventory: the usage that gives the place, and what is said of it. */
export interface UsageRow {
  readonly usage: Usage;
  readonly kind: string;
  readonly text: string;
}

const MOST_NAMES = 6;

/** Rows by place: one for each usage, but for configuration one for each file and role, and for documentation one for each file. */
export function usageRows(usages: readonly Usage[]): UsageRow[] {
  const configs = groupBy(usages.filter((usage) => usage.kind === 'config').toSorted(comparePlaces), (usage) =>
    JSON.stringify([usage.file, rowKind(usage)]),
  );
  const others = usages.filter((usage) => usage.kind !== 'config');
  return [
    ...others.map((usage) => ({ usage, ...describeUsage(usage) })),
    ...[...configs.values()].flatMap((group) => rowOf(group)),
  ].toSorted((a, b) => comparePlaces(a.usage, b.usage));
}

function rowOf(group: readonly UsageOf<'config'>[]): UsageRow[] {
  const [usage] = group;
  return usage ? [{ usage, kind: rowKind(usage), text: listSome(mentionedNames(group), MOST_NAMES) }] : [];
}

function rowKind({ format, role }: UsageOf<'config'>): string {
  if (format === 'markdown') return 'docs';
  return role === 'env-name' || role === 'env-value' ? 'env' : role;
}
