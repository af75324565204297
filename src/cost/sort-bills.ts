import type { Bill } from './bill.js';

/**
 * The order to show bills in: those that count every model first, since the others are cheaper only by what they leave out;
 * then those in OpenAI's currency, since no others can be compared; then the cheapest by its lower end.
 */
export function sortBills(bills: readonly Bill[]): Bill[] {
  return bills.toSorted(
    (a, b) =>
      countLeftOut(a) - countLeftOut(b) ||
      strangeness(a) - strangeness(b) ||
      leastOf(a) - leastOf(b) ||
      (a.provider < b.provider ? -1 : 1),
  );
}

export function countLeftOut({ lines }: Pick<Bill, 'lines'>): number {
  return lines.filter(({ leftOut }) => leftOut !== undefined).length;
}

/** 0 for one sum in USD, 1 for one in CNY, 2 for sums in both, 3 for none. */
function strangeness({ totals: [total, ...others] }: Bill): number {
  if (total === undefined) return 3;
  if (others.length > 0) return 2;
  return total.currency === 'USD' ? 0 : 1;
}

const leastOf = ({ totals: [total] }: Bill): number => total?.usual.least ?? 0;
