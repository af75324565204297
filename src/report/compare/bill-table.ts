import type { Bill } from '../../cost/bill.js';
import type { Rate } from '../../cost/convert.js';
import type { ModelUsage } from '../../cost/usage/model-usage.js';
import { formatNumber, sentences } from '../../messages/sentences.js';
import { joinSections } from '../join-sections.js';
import { createStyle } from '../style.js';
import { wrapProse } from '../visible-text.js';
import { billRows } from './bill-rows.js';
import { totalRows } from './total-rows.js';

export interface BillsInput {
  readonly usage: readonly ModelUsage[];
  /** In the order to show the totals in. */
  readonly bills: readonly Bill[];
  readonly withoutRegion: readonly string[];
  readonly rate: Rate;
  /** How the file of usage is called. */
  readonly file: string;
  readonly color: boolean;
  readonly width: number;
}

/** Each provider's bill by models, then all totals side by side. */
export function renderBills(input: BillsInput): string {
  const style = createStyle(input.color);
  const { usage, bills, rate, width } = input;
  const sections = [
    ...bills.filter(saysSomething).map((bill) => billRows(bill, rate, style, width)),
    [`${style.bold('compare')}  ${describeUsage(input)}`],
    totalRows(usage, bills, style),
    notesOn(input).flatMap((note) => wrapProse(style.dim(note), width, '  ')),
  ];
  return `${joinSections(sections).join('\n')}\n`;
}

/** Of a provider that stands in for none of the models, the total says it all. */
const saysSomething = ({ lines }: Bill): boolean => lines.some(({ to }) => to !== null);

function describeUsage({ usage, file }: BillsInput): string {
  const sum = (of: (each: ModelUsage) => number): string =>
    formatNumber(usage.reduce((all, each) => all + of(each), 0));
  const [input, output] = [sum((each) => each.input), sum((each) => each.output)];
  return sentences.bill.head(file, usage.length, input, output);
}

/** What the tables' short words mean, as far as they stand in them. */
function notesOn({ bills, withoutRegion, usage, rate }: BillsInput): string[] {
  const totals = bills.flatMap((bill) => bill.totals);
  const { notes } = sentences.bill;
  const shared = sentences.compare.notes;
  return [
    notes.lists,
    ...(totals.some(({ usual }) => usual.least < usual.most) ? [notes.range] : []),
    ...(usage.some(({ requests }) => requests !== undefined) ? [notes.average] : []),
    ...(totals.some(({ derived }) => derived) ? [shared.derived(rate)] : []),
    ...(totals.some(({ currency }) => currency === 'CNY') ? [shared.needsRate] : []),
    ...(bills.some(({ lines }) => lines.some(({ leftOut }) => leftOut)) ? [notes.without] : []),
    ...(withoutRegion.length > 0 ? [shared.withoutRegion(withoutRegion)] : []),
  ];
}
