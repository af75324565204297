import { type Estimate, scaleRange } from './estimate.js';
import type { Currency } from './price-of.js';

/** How many CNY one USD is; undefined where nobody said. */
export type Rate = number | undefined;

/**
 * The estimate in a currency: by the vendor's own price in it, else converted; undefined where no rate is given for that.
 * What costs nothing does so in every currency.
 */
export function inCurrency(estimates: readonly Estimate[], currency: Currency, rate: Rate): Estimate | undefined {
  const own = estimates.find((each) => each.currency === currency);
  const [other] = estimates;
  if (own || !other) return own;
  if (isFree(other)) return { ...other, currency };
  if (rate === undefined) return undefined;
  const factor = currency === 'USD' ? 1 / rate : rate;
  return {
    currency,
    usual: scaleRange(other.usual, factor),
    ...(other.peak ? { peak: scaleRange(other.peak, factor) } : {}),
    derived: true,
  };
}

const isFree = ({ usual, peak = usual }: Estimate): boolean => usual.most === 0 && peak.most === 0;

/** OpenAI's currency first: in it alone can the cost be compared with what is paid today. */
export const CURRENCIES: readonly Currency[] = ['USD', 'CNY'];
