import { createHash } from 'node:crypto';
import { groupBy } from '../../plan/group-by.js';
import { type Item, listItems } from '../items.js';
import type { ReportInput } from '../report-input.js';

/** A change or a finding as the page shows it. */
export interface Card {
  /** Its place in the page, of which its anchor is made. */
  readonly index: number;
  readonly item: Item;
  /** All that it touches, its own first. */
  readonly files: readonly string[];
}

/** The cards whose first place is in a file. */
export interface FileGroup {
  readonly path: string;
  readonly cards: readonly Card[];
}

/** Everything of a plan by file, and from top to bottom in each. */
export function listCards(input: ReportInput): Card[] {
  const items = listItems(input).toSorted((a, b) => comparePaths(a, b) || compareLines(a, b));
  return items.map((item, index) => ({ index, item, files: filesOf(item) }));
}

export function groupByFile(cards: readonly Card[]): FileGroup[] {
  return [...groupBy(cards, ({ item }) => item.region.file)].map(([path, own]) => ({ path, cards: own }));
}

export const anchorOf = ({ index }: Card): string => `item-${index}`;

/** What is left to do by hand, in the order of the page. */
export const manualCards = (cards: readonly Card[]): Card[] => cards.filter(({ item }) => item.tier === 'manual');

/** Under which the page remembers what was ticked. */
export function fingerprintOf({ plan }: ReportInput, cards: readonly Card[]): string {
  const { provider, region } = plan.target;
  const ids = manualCards(cards).map(({ item }) => item.id);
  return createHash('sha256')
    .update(JSON.stringify([provider, region, ...ids.toSorted()]))
    .digest('hex')
    .slice(0, 16);
}

function filesOf({ region, others }: Item): string[] {
  return [...new Set([region, ...others].map(({ file }) => file))];
}

function comparePaths(a: Item, b: Item): number {
  if (a.region.file === b.region.file) return 0;
  return a.region.file < b.region.file ? -1 : 1;
}

function compareLines(a: Item, b: Item): number {
  return a.region.start.line - b.region.start.line || a.region.start.column - b.region.start.column;
}
