import type { Usage } from '../../scan/usage.js';
import { keys, models } from './describe-usage.js';

/** How often each name occurs, the most frequent first. */
export interface Tally {
  readonly heading: string;
  readonly counts: readonly (readonly [name: string, times: number])[];
}

/** By route, API, model and environment variable; headings without a name are left out. */
export function tallyUsages(usages: readonly Usage[]): Tally[] {
  const requests = usages.filter((usage) => usage.kind === 'request');
  const tallies = [
    tally(
      'routes',
      usages.map((usage) => usage.route),
    ),
    tally(
      'requests',
      requests.map((request) => request.api),
    ),
    tally(
      'models',
      usages.flatMap((usage) => {
        if (usage.kind === 'request') return models(usage);
        return usage.kind === 'model' ? [usage.text] : [];
      }),
    ),
    tally(
      'env',
      usages.flatMap((usage) => {
        if (usage.kind === 'client') return keys(usage);
        return usage.kind === 'env-read' || usage.kind === 'env-entry' ? [usage.name] : [];
      }),
    ),
  ];
  return tallies.filter(({ counts }) => counts.length > 0);
}

function tally(heading: string, names: readonly string[]): Tally {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return { heading, counts: [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)) };
}
