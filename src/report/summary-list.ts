import type { Tier } from '../plan/contract.js';
import { groupBy } from '../plan/group-by.js';
import { positionAt } from '../scan/positions.js';
import { joinSections } from './join-sections.js';
import { describeReach, mergeNotes } from './merge-notes.js';
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
  /** For how many it stands, where it is more than one. */
  readonly reach: string;
  readonly rule: string;
}

/** A line for every change and every finding to act on, then the summary: what `check` prints. Equal changes of a line share one. */
export function renderSummaryList(input: ReportInput): string {
  const style = createStyle(input.color);
  const items = [...changeItems(input), ...findingItems(input)].sort(byPlace);
  const rows = alignColumns(items.map((item) => describeItem(item, style)));
  return `${joinSections([rows, renderSummary(input, style)]).join('\n')}\n`;
}

function describeItem({ file, line, column, tier, title, reach, rule }: Item, style: Style): string[] {
  const words = [visibleText(title), reach, style.dim(rule)].filter((part) => part !== '');
  return [style.path(`${file}:${line}:${column}`), badge(tier, style), words.join('  ')];
}

function changeItems({ plan, source }: ReportInput): Item[] {
  const placed = plan.changes.flatMap((change) => {
    const [first] = change.edits;
    if (first === undefined) return [];
    return [{ change, file: first.file, ...positionAt(source(first.file), first.start) }];
  });
  const lines = groupBy(placed, ({ file, line }) => `${file}:${line}`);
  return [...lines.values()].flatMap((here) =>
    mergeNotes(here.map(({ change }) => change)).flatMap((note) => {
      const [{ tier, title, rule }] = note;
      const first = here.find(({ change }) => change === note[0]);
      return first ? [{ ...first, tier, title, rule, reach: describeReach(note, plan.usages) }] : [];
    }),
  );
}

function findingItems({ plan }: ReportInput): Item[] {
  return plan.findings
    .filter((finding) => finding.severity === 'action')
    .map(({ place, title, rule }) => ({ file: place.file, ...place.position, tier: 'manual', title, reach: '', rule }));
}

function byPlace(a: Item, b: Item): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
