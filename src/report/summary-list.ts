import type { Change, Tier } from '../plan/contract.js';
import { joinSections } from './join-sections.js';
import { indexLines } from './line-index.js';
import type { ReportInput } from './report-input.js';
import { createStyle, type Style } from './style.js';
import { alignColumns } from './table.js';
import { badge } from './terminal/change-note.js';
import { renderSummary } from './terminal/summary.js';
import { visibleText } from './visible-text.js';

interface Item {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly tier: Tier;
  readonly title: string;
  readonly rule: string;
}

/** A line for every change and every finding to act on, then the summary: what `check` prints. */
export function renderSummaryList(input: ReportInput): string {
  const style = createStyle(input.color);
  const items = [...changeItems(input), ...findingItems(input)].sort(byPlace);
  const rows = alignColumns(items.map((item) => describeItem(item, style)));
  return `${joinSections([rows, renderSummary(input, style)]).join('\n')}\n`;
}

function describeItem({ file, line, column, tier, title, rule }: Item, style: Style): string[] {
  return [style.path(`${file}:${line}:${column}`), badge(tier, style), `${visibleText(title)}  ${style.dim(rule)}`];
}

function changeItems({ plan, source }: ReportInput): Item[] {
  return plan.changes.flatMap((change: Change) => {
    const [first] = change.edits;
    if (first === undefined) return [];
    const position = indexLines(source(first.file)).position(first.start);
    return [{ file: first.file, ...position, tier: change.tier, title: change.title, rule: change.rule }];
  });
}

function findingItems({ plan }: ReportInput): Item[] {
  return plan.findings
    .filter((finding) => finding.severity === 'action')
    .map(({ place, title, rule }) => ({ file: place.file, ...place.position, tier: 'manual', title, rule }));
}

function byPlace(a: Item, b: Item): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
