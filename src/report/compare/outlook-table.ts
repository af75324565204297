import stringWidth from 'fast-string-width';
import type { Outlook, RepositoryComparison } from '../../compare-providers.js';
import type { NoRatio, Ratio } from '../../cost/compare-prices.js';
import { listed } from '../../messages/lists.js';
import { sentences } from '../../messages/sentences.js';
import { t } from '../../messages/t.js';
import { joinSections } from '../join-sections.js';
import { formatShare } from '../money.js';
import { createStyle, type Style } from '../style.js';
import { alignColumns } from '../table.js';
import { problemRows, scannedRows } from '../terminal/summary.js';
import { wrapProse } from '../visible-text.js';

interface TableInput {
  readonly comparison: RepositoryComparison;
  readonly color: boolean;
  readonly width: number;
}

/** A line for each provider: how far its plan takes the calls, what they would cost there, and what they would lose. */
export function renderOutlooks({ comparison, color, width }: TableInput): string {
  const style = createStyle(color);
  const { outlooks, withoutRegion, problems, scanned } = comparison;
  const calls = Math.max(0, ...outlooks.map(({ calls: { auto, review, manual } }) => auto + review + manual));
  const sections = [
    [`${style.bold(t`compare`)}  ${sentences.compare.callsAt(calls, outlooks.length)}`],
    calls === 0 ? [`  ${sentences.compare.noCalls}`] : rowsOf(outlooks, style, width),
    calls === 0 ? [] : notesOn(outlooks, withoutRegion).flatMap((note) => wrapProse(style.dim(note), width, '  ')),
    [...scannedRows(scanned, style), ...problemRows(problems, style, width)],
  ];
  return `${joinSections(sections).join('\n')}\n`;
}

/** The Chinese names stand beside the ids where that leaves room for the losses. */
function rowsOf(outlooks: readonly Outlook[], style: Style, width: number): string[] {
  const [named, plain] = [true, false].map((isNamed) => outlooks.map((outlook) => cellsOf(outlook, isNamed)));
  const losses = Math.max(...outlooks.map(({ lost }) => stringWidth(listed(tellLosses(lost)))));
  const fits = named !== undefined && roomBeside([headings(true, style), ...named], width) >= losses;
  const cells = [headings(fits, style), ...((fits ? named : plain) ?? [])];
  const room = roomBeside(cells, width);
  const last = [style.dim(t`loses`), ...outlooks.map(({ lost }) => describeLosses(lost, room, style))];
  return alignColumns(cells.map((row, index) => [...row, last[index] ?? '']));
}

function headings(isNamed: boolean, style: Style): string[] {
  return [`  ${t`provider`}`, ...(isNamed ? [''] : []), 'auto', 'review', 'manual', t`price`].map((each) =>
    style.dim(each),
  );
}

function cellsOf({ target, nameZh, calls, costs: { total } }: Outlook, isNamed: boolean): string[] {
  const numbers = [calls.auto, calls.review, calls.manual].map(String);
  const price = describeRatio(total.ratio, total.priced < total.calls);
  return [`  ${target.provider}`, ...(isNamed ? [nameZh] : []), ...numbers, price];
}

function roomBeside(rows: readonly string[][], width: number): number {
  return width - 2 - Math.max(...alignColumns(rows).map((row) => stringWidth(row)));
}

function describeRatio(ratio: Ratio | NoRatio, isPartial: boolean): string {
  if (ratio === 'needs-rate') return sentences.compare.needsRate;
  if (typeof ratio === 'string') return '?';
  const peak = ratio.peak ? ` (${formatShare(ratio.peak)})` : '';
  return `${ratio.derived ? '~' : ''}${formatShare(ratio.usual)}${peak}${isPartial ? '*' : ''}`;
}

const tellLosses = (lost: Outlook['lost']): string[] =>
  lost.map(({ name, calls }) => (calls === 1 ? name : `${name} (${calls})`));

/** As many as there is room for. */
function describeLosses(lost: Outlook['lost'], room: number, style: Style): string {
  if (lost.length === 0) return style.dim(t`nothing`);
  const words = tellLosses(lost);
  const shortened = words.map((_word, index) =>
    listed([...words.slice(0, index + 1), ...restOf(words.length - index - 1)]),
  );
  return shortened.findLast((text) => stringWidth(text) <= room) ?? shortened[0] ?? '';
}

const restOf = (number: number): string[] => (number > 0 ? [`+${number}`] : []);

/** What the table's short words mean, as far as they stand in it. */
function notesOn(outlooks: readonly Outlook[], withoutRegion: readonly string[]): string[] {
  const totals = outlooks.map(({ costs }) => costs.total);
  const ratios = totals.flatMap(({ ratio }) => (typeof ratio === 'string' ? [] : [ratio]));
  const { notes } = sentences.compare;
  return [
    notes.price(ratios.some(({ peak }) => peak !== undefined)),
    ...(totals.some(({ ratio }) => typeof ratio === 'string' && ratio !== 'needs-rate') ? [notes.unknown] : []),
    ...(totals.some(({ calls, priced }) => 0 < priced && priced < calls) ? [notes.partly] : []),
    ...(ratios.some(({ derived }) => derived) ? [notes.derived(outlooks[0]?.costs.rate)] : []),
    ...(totals.some(({ ratio }) => ratio === 'needs-rate') ? [notes.needsRate] : []),
    ...(withoutRegion.length > 0 ? [notes.withoutRegion(withoutRegion)] : []),
  ];
}
