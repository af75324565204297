import { CURRENCIES } from '../cost/convert.js';
import type { ModelCost, PlanCosts } from '../cost/cost-of-plan.js';
import type { Amounts } from '../cost/price-of.js';
import { formatNumber, sentences } from '../messages/sentences.js';
import type { PriceFact } from '../providers/schema.js';
import { alignWithNotes } from './align-with-notes.js';
import { formatPrice } from './money.js';
import type { Style } from './style.js';
import { wrapProse } from './visible-text.js';

const MOST_ROWS = 6;

/** A line for each model that a plan replaces: what a million tokens cost before and after. None where no price is known. */
export function costRows({ models, free }: PlanCosts, style: Style, width: number): string[] {
  const priced = models.filter(({ before, after }) => before.length + after.length > 0);
  if (priced.length === 0) return [];
  const shown = priced.slice(0, MOST_ROWS);
  const rows = shown.map((cost) => ({ cells: describeCost(cost), note: noteOn(cost) }));
  const rest = priced.length - shown.length;
  return [
    style.dim(`  ${sentences.costs.heading}`),
    ...alignWithNotes(rows, width, style.dim),
    ...(rest > 0 ? [style.dim(`  ${sentences.more(rest)}`)] : []),
    ...free.flatMap((text) => wrapProse(style.dim(sentences.costs.free(text)), width, '  ')),
  ];
}

function describeCost({ from, to, before, after }: ModelCost): string[] {
  return [`  ${from}`, describePrices(before), `-> ${to}`, describePrices(after)];
}

function describePrices(prices: readonly PriceFact[]): string {
  const told = byCurrency(prices).map((price) => formatAmounts(price, price.currency));
  return told.length === 0 ? sentences.costs.unknown : told.join(' or ');
}

/** What the amounts do not say: busy hours and long requests cost more, and how sure it is. */
function noteOn({ after, unverified }: ModelCost): string {
  const [price] = byCurrency(after);
  if (!price) return '';
  const { currency, peak, longer: [longer] = [], derived } = price;
  return [
    ...(peak ? [sentences.costs.atBusyHours(formatAmounts(peak, currency))] : []),
    ...(longer ? [sentences.costs.forLongInput(formatAmounts(longer, currency), formatNumber(longer.above))] : []),
    ...(derived ? [sentences.costs.derived] : []),
    ...(unverified ? [sentences.costs.unverified] : []),
  ].join(', ');
}

function byCurrency(prices: readonly PriceFact[]): PriceFact[] {
  return prices.toSorted((a, b) => CURRENCIES.indexOf(a.currency) - CURRENCIES.indexOf(b.currency));
}

/** Models that write nothing have no price for it. */
function formatAmounts({ input, output }: Amounts, currency: PriceFact['currency']): string {
  const amounts = input > 0 && output === 0 ? [input] : [input, output];
  return amounts.map((amount) => formatPrice({ currency, amount })).join('/');
}
