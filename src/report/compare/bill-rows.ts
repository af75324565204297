import type { Bill, BillLine } from '../../cost/bill.js';
import { CURRENCIES, inCurrency, type Rate } from '../../cost/convert.js';
import type { Estimate } from '../../cost/estimate.js';
import { sentences } from '../../messages/sentences.js';
import { alignWithNotes, type NotedRow } from '../align-with-notes.js';
import type { Style } from '../style.js';
import { wrapProse } from '../visible-text.js';
import { describeEstimate, describePeak } from './describe-estimate.js';

/** A provider's bill: a row for each model, with what it costs at OpenAI and there, and what is given away. */
export function billRows({ provider, lines, totals, free }: Bill, rate: Rate, style: Style, width: number): string[] {
  const currency = totals.length === 1 ? totals[0]?.currency : undefined;
  const rows = lines.map((line) => describeLine(line, told(line.after, currency, rate)));
  return [
    style.bold(provider),
    ...alignWithNotes(rows, width, style.dim),
    ...free.flatMap((text) => wrapProse(style.dim(sentences.costs.free(text)), width, '  ')),
  ];
}

function describeLine({ usage, before, to, leftOut, unverified }: BillLine, after: Estimate | undefined): NotedRow {
  const start = [`  ${usage.model}`, before ? describeEstimate(before) : '?', `-> ${to ?? sentences.bill.nothing}`];
  if (leftOut !== undefined || !after) {
    return { cells: [...start, sentences.bill.leftOut[leftOut ?? 'no-price-after']], note: '' };
  }
  const notes = [
    ...(after.peak ? [sentences.bill.peak(describePeak(after))] : []),
    ...(unverified ? [sentences.costs.unverified] : []),
  ];
  return { cells: [...start, describeEstimate(after)], note: notes.join(', ') };
}

/** In the currency of the total, else in the first that the vendor has prices in. */
function told(
  after: readonly Estimate[],
  currency: Estimate['currency'] | undefined,
  rate: Rate,
): Estimate | undefined {
  if (currency !== undefined) return inCurrency(after, currency, rate);
  return CURRENCIES.flatMap((each) => after.find((estimated) => estimated.currency === each) ?? [])[0];
}
