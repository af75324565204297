import type { PriceFact } from '../providers/schema.js';
import { type Currency, costOf, type Hours, type Tokens } from './price-of.js';

/** Both ends are equal where the size of the requests is known or makes no difference. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** What tokens cost in one currency. */
export interface Estimate {
  readonly currency: Currency;
  readonly usual: Range;
  /** Were every request sent at busy hours; set where the vendor charges more then. */
  readonly peak?: Range;
  /** True where the vendor has no price in this currency: it was converted, or taken over from a like model. */
  readonly derived?: true;
}

/** What is known of a use of a model. */
export interface Use extends Tokens {
  /** Input tokens of a single request; without it the answer spans from the shortest requests to the longest. */
  readonly inputPerRequest?: number;
}

/** One estimate for each currency that there are prices in. */
export function estimate(prices: readonly PriceFact[], use: Use): Estimate[] {
  return prices.map((price) => ({
    currency: price.currency,
    usual: rangeOf(price, use, 'usual'),
    ...(price.peak ? { peak: rangeOf(price, use, 'peak') } : {}),
    ...(price.derived ? { derived: true } : {}),
  }));
}

function rangeOf(price: PriceFact, use: Use, when: Hours): Range {
  const sizes = use.inputPerRequest === undefined ? sizesOf(price) : [use.inputPerRequest];
  const amounts = sizes.flatMap((inputPerRequest) =>
    costOf({ ...use, prices: [price], inputPerRequest, when }).map(({ amount }) => amount),
  );
  return { least: Math.min(...amounts), most: Math.max(...amounts) };
}

/** A size for each amount that a request can cost. */
function sizesOf({ longer = [] }: PriceFact): number[] {
  return [0, ...longer.map(({ above }) => above + 1)];
}

/** The sum of estimates in one currency; undefined for none. At busy hours those without a price of their own cost the same. */
export function addEstimates(estimates: readonly Estimate[]): Estimate | undefined {
  const [first] = estimates;
  if (first === undefined) return undefined;
  const hasPeak = estimates.some(({ peak }) => peak !== undefined);
  return {
    currency: first.currency,
    usual: addRanges(estimates.map(({ usual }) => usual)),
    ...(hasPeak ? { peak: addRanges(estimates.map(({ usual, peak }) => peak ?? usual)) } : {}),
    ...(estimates.some(({ derived }) => derived) ? { derived: true } : {}),
  };
}

function addRanges(ranges: readonly Range[]): Range {
  return {
    least: ranges.reduce((sum, { least }) => sum + least, 0),
    most: ranges.reduce((sum, { most }) => sum + most, 0),
  };
}

/** The range a number of times. */
export function scaleRange({ least, most }: Range, factor: number): Range {
  return { least: least * factor, most: most * factor };
}
