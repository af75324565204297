import stringWidth from 'fast-string-width';
import { CURRENCIES } from '../cost/convert.js';
import type { ModelCost, PlanCosts } from '../cost/cost-of-plan.js';
import { listNotes } from '../messages/lists.js';
import { formatNumber, sentences } from '../messages/sentences.js';
import type { PriceFact } from '../providers/schema.js';
import { alignWithNotes, type NotedRow } from './align-with-notes.js';
import { formatAmounts } from './money.js';
import type { Style } from './style.js';
import { alignColumns } from './table.js';
import { wrapProse } from './visible-text.js';

const MOST_ROWS = 6;

/** A line for each model that a plan replaces: what a million tokens cost before and after. None where no price is known. */
export function costRows({ models, free }: PlanCosts, style: Style, width: number): string[] {
  const priced = models.filter(({ before, after }) => before.length + after.length > 0);
  if (priced.length === 0) return [];
  const shown = priced.slice(0, MOST_ROWS);
  const rest = priced.length - shown.length;
  return [
    style.dim(`  ${sentences.costs.heading}`),
    ...alignWithNotes(layOut(shown, width), width, style.dim),
    ...(rest > 0 ? [style.dim(`  ${sentences.more(rest)}`)] : []),
    ...free.flatMap((text) => wrapProse(style.dim(sentences.costs.free(text)), width, '  ')),
  ];
}

/** From the roomiest to the narrowest. */
const LAYOUTS: readonly ((cost: ModelCost) => NotedRow[])[] = [inOneRow, withOneCurrency, inTwoRows];

/** The roomiest rows that fit the width. */
function layOut(costs: readonly ModelCost[], width: number): NotedRow[] {
  const fits = (rows: readonly NotedRow[]): boolean =>
    alignColumns(rows.map(({ cells }) => cells)).every((line) => stringWidth(line) <= width);
  return LAYOUTS.map((layout) => costs.flatMap(layout)).find(fits) ?? costs.flatMap(inTwoRows);
}

function inOneRow(cost: ModelCost): NotedRow[] {
  const { from, to, before, after } = cost;
  const cells = [`  ${from}`, joinPrices(before), `-> ${to}`, joinPrices(after)];
  return [{ cells, note: join(notesOn(cost)) }];
}

/** What the new model costs in other currencies is a note. */
function withOneCurrency(cost: ModelCost): NotedRow[] {
  const { first, note } = newPrice(cost);
  return [{ cells: [`  ${cost.from}`, joinPrices(cost.before), `-> ${cost.to}`, first], note }];
}

function inTwoRows(cost: ModelCost): NotedRow[] {
  const { first, note } = newPrice(cost);
  return [
    { cells: [`  ${cost.from}  ${joinPrices(cost.before)}`], note: '' },
    { cells: [`    -> ${cost.to}  ${first}`], note },
  ];
}

function newPrice(cost: ModelCost): { readonly first: string; readonly note: string } {
  const [first = sentences.costs.unknown, ...others] = formatPrices(cost.after);
  return { first, note: join([...others.map(sentences.costs.or), ...notesOn(cost)]) };
}

const join = listNotes;

function joinPrices(prices: readonly PriceFact[]): string {
  const [first = sentences.costs.unknown, ...others] = formatPrices(prices);
  return [first, ...others.map(sentences.costs.or)].join(' ');
}

function formatPrices(prices: readonly PriceFact[]): string[] {
  return byCurrency(prices).map((price) => formatAmounts(price, price.currency));
}

/** What the amounts do not say: busy hours and long requests cost more, and how sure it is. */
function notesOn({ after, unverified }: ModelCost): string[] {
  const [price] = byCurrency(after);
  if (!price) return [];
  const { currency, peak, longer: [longer] = [], derived } = price;
  return [
    ...(peak ? [sentences.costs.atBusyHours(formatAmounts(peak, currency))] : []),
    ...(longer ? [sentences.costs.forLongInput(formatAmounts(longer, currency), formatNumber(longer.above))] : []),
    ...(derived ? [sentences.costs.derived] : []),
    ...(unverified ? [sentences.costs.unverified] : []),
  ];
}

function byCurrency(prices: readonly PriceFact[]): PriceFact[] {
  return prices.toSorted((a, b) => CURRENCIES.indexOf(a.currency) - CURRENCIES.indexOf(b.currency));
}
