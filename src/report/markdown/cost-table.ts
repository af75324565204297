import type { ModelCost, PlanCosts } from '../../cost/cost-of-plan.js';
import type { PriceFact } from '../../providers/schema.js';
import { formatPrice, formatShare } from '../money.js';
import { code, table } from './write.js';

/** What a million tokens cost before and after; empty where no price is known. */
export function costTable({ models, free }: PlanCosts): string {
  const priced = models.filter(({ before, after }) => before.length + after.length > 0);
  if (priced.length === 0) return '';
  return [
    table(['model', 'in / out, per million tokens', 'becomes', 'in / out', 'of what it cost'], priced.map(rowOf)),
    ...free.map((text) => `- free: ${text}`),
  ].join('\n\n');
}

function rowOf({ from, to, before, after, ratio }: ModelCost): string[] {
  const share = typeof ratio === 'string' ? '' : formatShare(ratio.usual);
  return [code(from), pricesOf(before), code(to), pricesOf(after), share];
}

function pricesOf(prices: readonly PriceFact[]): string {
  const told = prices.map(({ currency, input, output, peak }) => {
    const pair = [input, output].map((amount) => formatPrice({ currency, amount })).join(' / ');
    return peak ? `${pair} (busy hours more)` : pair;
  });
  return told.length === 0 ? 'not known' : told.join(' or ');
}
