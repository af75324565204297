import type { ModelCost, PlanCosts } from '../../cost/cost-of-plan.js';
import { listOr } from '../../messages/lists.js';
import { sentences } from '../../messages/sentences.js';
import { t } from '../../messages/t.js';
import type { PriceFact } from '../../providers/schema.js';
import { formatAmounts, formatShare } from '../money.js';
import { code, table } from './write.js';

/** What a million tokens cost before and after; empty where no price is known. */
export function costTable({ models, free }: PlanCosts): string {
  const priced = models.filter(({ before, after }) => before.length + after.length > 0);
  if (priced.length === 0) return '';
  return [
    table([t`model`, t`in / out, per million tokens`, t`becomes`, t`in / out`, t`of what it cost`], priced.map(rowOf)),
    ...free.map((text) => `- ${sentences.costs.free(text)}`),
  ].join('\n\n');
}

function rowOf({ from, to, before, after, ratio }: ModelCost): string[] {
  const share = typeof ratio === 'string' ? '' : formatShare(ratio.usual);
  return [code(from), pricesOf(before), code(to), pricesOf(after), share];
}

function pricesOf(prices: readonly PriceFact[]): string {
  const told = prices.map(({ currency, peak, ...usual }) => {
    const pair = formatAmounts(usual, currency, ' / ');
    return peak ? t`${pair} (busy hours more)` : pair;
  });
  return told.length === 0 ? t`not known` : listOr(told);
}
