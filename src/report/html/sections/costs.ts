import type { ModelCost, PlanCosts } from '../../../cost/cost-of-plan.js';
import type { Amounts } from '../../../cost/price-of.js';
import { listClauses, listNotes } from '../../../messages/lists.js';
import type { PriceFact } from '../../../providers/schema.js';
import { formatAmounts, formatShare } from '../../money.js';
import { html, type Markup } from '../markup.js';
import { words } from '../words.js';

/** What a million tokens cost before and after; empty where no price is known. */
export function costs(known: PlanCosts | undefined): Markup {
  const priced = known?.models.filter(({ before, after }) => before.length + after.length > 0) ?? [];
  if (known === undefined || priced.length === 0) return html``;
  return html`<section id="costs" aria-labelledby="costs-title"><h2 id="costs-title">${words.headings.costs}</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="costs-title"><table><thead><tr>${words.costs.columns.map(
    (name) => html`<th scope="col">${name}</th>`,
  )}</tr></thead><tbody>${priced.map(rowOf)}</tbody></table></div>
${known.free.map((text) => html`<p>${words.costs.free(text)}</p>`)}</section>`;
}

function rowOf({ from, to, before, after, ratio, unverified }: ModelCost): Markup {
  const share = typeof ratio === 'string' ? '' : formatShare(ratio.usual);
  const doubt = unverified ? html` <span class="quiet">${words.costs.unverified}</span>` : undefined;
  return html`<tr><th scope="row"><code>${from}</code></th><td>${pricesOf(before)}</td><td><code>${to}</code>${doubt}</td><td>${pricesOf(after)}</td><td>${share}</td></tr>`;
}

function pricesOf(prices: readonly PriceFact[]): string {
  const told = prices.map(({ currency, peak, ...usual }) => {
    const price = pairOf(usual, currency);
    return peak ? listNotes([price, words.costs.busy(pairOf(peak, currency))]) : price;
  });
  return told.length === 0 ? words.costs.unknown : listClauses(told);
}

const pairOf = (amounts: Amounts, currency: PriceFact['currency']): string => formatAmounts(amounts, currency, ' / ');
