import type { PlanCosts } from './cost/cost-of-plan.js';
import { currentDay } from './current-day.js';
import { sentences } from './messages/sentences.js';
import type { Target, Tier } from './plan/contract.js';
import { type CallCounts, countCalls, tiersOfCalls } from './plan/count-calls.js';
import type { Destination } from './plan/destinations.js';
import { type LostCapability, lostCapabilities } from './plan/lost-capabilities.js';
import { DEFAULT_MOVE } from './plan/move-options.js';
import { type PlanOptions, planScanned } from './plan-migration.js';
import { countWork } from './report/count-work.js';
import { resolveDestinations } from './resolve-destinations.js';
import { type ScanOutcome, scanTree } from './scan-tree.js';

export interface CompareOptions extends Omit<PlanOptions, 'to'> {
  /** Ids or other names; by default all providers. */
  readonly to?: readonly string[];
  /** Does a part of the work, of which the note tells: for those who show progress. */
  readonly during?: <T>(note: string, work: () => T) => T;
}

/** What a move to a provider would come to. */
export interface Outlook {
  readonly target: Target;
  readonly name: string;
  readonly nameZh: string;
  readonly calls: CallCounts;
  /** Changes and findings to act on, of calls or not. */
  readonly work: Readonly<Record<Tier, number>>;
  readonly lost: readonly LostCapability[];
  readonly costs: PlanCosts;
}

export interface RepositoryComparison {
  /** Those with the least work first. */
  readonly outlooks: readonly Outlook[];
  /** Ids of the providers that do not have the region. */
  readonly withoutRegion: readonly string[];
  readonly problems: ScanOutcome['problems'];
  readonly scanned: ScanOutcome['scanned'];
}

/** Scans a folder once and plans its move to each provider. Writes nothing. Throws as `resolveDestinations` does. */
export function compareProviders(root: string, options: CompareOptions): RepositoryComparison {
  const { during = (_note, work) => work() } = options;
  const { destinations, withoutRegion } = resolveDestinations(options);
  const scan = during(sentences.looking, () => scanTree(root, options));
  const outlooks = destinations.map((destination) =>
    during(sentences.planning(destination.provider.name), () => outlookFor(scan, destination, options)),
  );
  const { problems, scanned } = scan;
  return { outlooks: outlooks.toSorted(compareOutlooks), withoutRegion, problems, scanned };
}

function outlookFor(scan: ScanOutcome, destination: Destination, options: CompareOptions): Outlook {
  const { provider, target } = destination;
  const { plan, costs } = planScanned(scan, destination, { ...options, to: provider.id });
  const lost = lostCapabilities([...tiersOfCalls(plan).keys()], {
    provider,
    modelOverrides: options.models ?? {},
    options: { ...DEFAULT_MOVE, ...options.move },
    today: options.today ?? currentDay(),
  });
  const { name, nameZh } = provider;
  return { target, name, nameZh, calls: countCalls(plan), work: countWork(plan), lost, costs };
}

/** Least by hand, then least lost, then least to look at, then cheapest. */
function compareOutlooks(a: Outlook, b: Outlook): number {
  return (
    a.calls.manual - b.calls.manual ||
    a.lost.length - b.lost.length ||
    a.calls.review - b.calls.review ||
    priceOf(a) - priceOf(b) ||
    (a.target.provider < b.target.provider ? -1 : 1)
  );
}

/** Behind all others where no price can be compared. */
function priceOf({ costs: { total } }: Outlook): number {
  return typeof total.ratio === 'string' ? Number.MAX_VALUE : total.ratio.usual.least;
}
