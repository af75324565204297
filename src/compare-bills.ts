import { type Bill, billOf } from './cost/bill.js';
import { sortBills } from './cost/sort-bills.js';
import type { ModelUsage } from './cost/usage/model-usage.js';
import { currentDay } from './current-day.js';
import type { PlanOptions } from './plan-migration.js';
import { type DestinationsQuestion, resolveDestinations } from './resolve-destinations.js';

export interface BillOptions extends DestinationsQuestion, Pick<PlanOptions, 'rate' | 'move' | 'today'> {}

export interface BillComparison {
  /** The order is that of `sortBills`. */
  readonly bills: readonly Bill[];
  readonly withoutRegion: readonly string[];
}

/** What the models of a file of usage cost at each provider. Throws as `resolveDestinations` does. */
export function compareBills(usage: readonly ModelUsage[], options: BillOptions): BillComparison {
  const { destinations, withoutRegion } = resolveDestinations(options);
  const { rate, move } = options;
  const question = { usage, rate, prefer: move?.prefer, today: options.today ?? currentDay() };
  return { bills: sortBills(destinations.map(({ provider }) => billOf({ ...question, provider }))), withoutRegion };
}
