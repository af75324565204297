import type { PriceFact } from '../providers/schema.js';
import { inCurrency, type Rate } from './convert.js';
import { addEstimates, type Estimate, estimate, type Range, type Use } from './estimate.js';
import type { Currency } from './price-of.js';

/** The price after, as a multiple of the price before: 0.25 is a quarter. Never made across currencies. */
export interface Ratio {
  readonly currency: Currency;
  readonly usual: Range;
  readonly peak?: Range;
  /** See `Estimate.derived`. */
  readonly derived?: true;
}

/** `needs-rate`: the prices have no currency in common. */
export type NoRatio = 'no-price-before' | 'no-price-after' | 'free-before' | 'needs-rate';

/** Something that is paid for, at the prices before and after. */
export interface Priced {
  readonly use: Use;
  readonly before: readonly PriceFact[];
  readonly after: readonly PriceFact[];
}

/** What the same uses cost after and before, in OpenAI's currency; why there is no answer where one of them has none. */
export function comparePrices(all: readonly Priced[], rate: Rate): Ratio | NoRatio {
  const before = sum(all, ({ before: prices, use }) => estimate(prices, use), rate);
  const after = sum(all, ({ after: prices, use }) => estimate(prices, use), rate);
  if (all.length === 0 || all.some((each) => each.before.length === 0)) return 'no-price-before';
  if (all.some((each) => each.after.length === 0)) return 'no-price-after';
  if (before === undefined || after === undefined) return 'needs-rate';
  if (before.usual.most === 0) return 'free-before';
  return divide(after, before.usual);
}

function sum(
  all: readonly Priced[],
  estimatesOf: (each: Priced) => readonly Estimate[],
  rate: Rate,
): Estimate | undefined {
  const inUsd = all.map((each) => inCurrency(estimatesOf(each), 'USD', rate));
  const known = inUsd.filter((each) => each !== undefined);
  return known.length === all.length ? addEstimates(known) : undefined;
}

function divide({ currency, usual, peak, derived }: Estimate, by: Range): Ratio {
  const divided = ({ least, most }: Range): Range => ({ least: least / by.least, most: most / by.most });
  return {
    currency,
    usual: divided(usual),
    ...(peak ? { peak: divided(peak) } : {}),
    ...(derived ? { derived } : {}),
  };
}
