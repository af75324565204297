import type { Bill } from '../../cost/bill.js';
import { addEstimates, type Estimate, estimate } from '../../cost/estimate.js';
import { openaiPrices } from '../../cost/openai-prices.js';
import { countLeftOut } from '../../cost/sort-bills.js';
import type { ModelUsage } from '../../cost/usage/model-usage.js';
import { sentences } from '../../messages/sentences.js';
import { formatShare } from '../money.js';
import type { Style } from '../style.js';
import { alignColumns } from '../table.js';
import { describeEstimate, describePeak } from './describe-estimate.js';

/** All totals side by side, below what is paid today. */
export function totalRows(usage: readonly ModelUsage[], bills: readonly Bill[], style: Style): string[] {
  const paid = addEstimates(usage.flatMap((each) => estimate(openaiPrices(each.model), each)));
  const { provider, total, share, peak, models } = sentences.bill.columns;
  return alignColumns([
    [`  ${provider}`, total, share, peak, models].map((each) => style.dim(each)),
    ['  openai', paid ? describeEstimate(paid) : '?'],
    ...bills.map((bill) => totalCells(bill, style)),
  ]);
}

function totalCells(bill: Bill, style: Style): string[] {
  const { provider, totals, before, lines } = bill;
  const missing = countLeftOut(bill);
  return [
    `  ${provider}`,
    totals.length === 0 ? '?' : totals.map(describeEstimate).join(' + '),
    before ? describeShare(totals, before) : '',
    totals.some(({ peak }) => peak) ? totals.map(describePeak).join(' + ') : '',
    missing === 0 ? '' : style.warn(sentences.bill.counted(lines.length - missing, lines.length)),
  ];
}

function describeShare(totals: readonly Estimate[], before: Estimate): string {
  const [total] = totals;
  if (total === undefined) return '';
  if (totals.length > 1 || total.currency !== before.currency) return sentences.compare.needsRate;
  const { least, most } = total.usual;
  return formatShare({ least: least / before.usual.least, most: most / before.usual.most });
}
