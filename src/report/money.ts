import type { Range } from '../cost/estimate.js';
import type { Amounts, Currency, Money } from '../cost/price-of.js';
import { t } from '../messages/t.js';

const SIGNS: Readonly<Record<Currency, string>> = { USD: '$', CNY: '¥' };

/** A price of a list, as vendors write it: `$2.50`, `¥8`, `$0.075`. */
export function formatPrice({ currency, amount }: Money): string {
  const cents = amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 4 });
  return SIGNS[currency] + cents.replace(/\.00$/, '');
}

/** A sum to be paid: `$1,234.50`; one that no coin pays is not said to be nothing. */
export function formatSum({ currency, amount }: Money): string {
  if (amount === 0) return `${SIGNS[currency]}0`;
  if (amount < 0.01) return t`under ${SIGNS[currency]}0.01`;
  return SIGNS[currency] + amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** `$12.00`, or `$12.00 to $18.00`. */
export function formatSums({ least, most }: Range, currency: Currency): string {
  const ends = [least, most].map((amount) => formatSum({ currency, amount }));
  return fromTo([...new Set(ends)]);
}

/** What something costs of what it cost: `49%`, or `49% to 80%`; small parts keep a digit. */
export function formatShare({ least, most }: Range): string {
  const ends = [least, most].map(
    (share) => `${Number((share * 100).toPrecision(share < 0.1 ? 1 : 2)).toLocaleString('en-US')}%`,
  );
  return fromTo([...new Set(ends)]);
}

function fromTo([least, most]: readonly string[]): string {
  return most === undefined ? (least ?? '') : t`${least} to ${most}`;
}

/** What a million tokens cost in and out: `$2.50/$10`. Models that write nothing have no price for it. */
export function formatAmounts({ input, output }: Amounts, currency: Currency, between = '/'): string {
  const amounts = input > 0 && output === 0 ? [input] : [input, output];
  return amounts.map((amount) => formatPrice({ currency, amount })).join(between);
}
