import type { Change, Finding, Source, Tier } from '../plan/contract.js';
import { LineIndex, type Position } from '../scan/positions.js';
import type { ReportInput } from './report-input.js';

/** A stretch of a file. */
export interface Region {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** A change, or a finding to act on or to know, in one shape: what reports for machines are made of. */
export interface Item {
  /** The same as long as rule, file, enclosing symbol and text are: it survives lines added above. */
  readonly id: string;
  readonly rule: string;
  /** `info`: nothing is left to do. */
  readonly tier: Tier | 'info';
  readonly title: string;
  /** Why, or what to do; may be empty. */
  readonly text: string;
  readonly region: Region;
  /** The other stretches that a change touches. */
  readonly others: readonly Region[];
  readonly sources: readonly Source[];
  /** Set for a change. */
  readonly change?: Change;
}

const WORST_FIRST: readonly Item['tier'][] = ['manual', 'review', 'auto', 'info'];

/** Everything of a plan, the worst first, then by place. */
export function listItems({ plan, source }: Pick<ReportInput, 'plan' | 'source'>): Item[] {
  const regionOf = createRegions(source);
  return [
    ...plan.changes.flatMap((change) => itemOfChange(change, regionOf)),
    ...plan.findings.map((each) => itemOfFinding(each, regionOf)),
  ].toSorted((a, b) => WORST_FIRST.indexOf(a.tier) - WORST_FIRST.indexOf(b.tier) || comparePlaces(a.region, b.region));
}

type RegionOf = (file: string, start: number, end: number) => Region;

function itemOfChange(change: Change, regionOf: RegionOf): Item[] {
  const [region, ...others] = change.edits.map(({ file, start, end }) => regionOf(file, start, end));
  if (region === undefined) return [];
  const { id, rule, tier, title, why, sources } = change;
  return [{ id, rule, tier, title, text: why, region, others, sources, change }];
}

function itemOfFinding({ id, rule, severity, title, todo, place, sources }: Finding, regionOf: RegionOf): Item {
  const tier = severity === 'action' ? 'manual' : 'info';
  return { id, rule, tier, title, text: todo, region: regionOf(place.file, ...place.span), others: [], sources };
}

/** Each file is divided into lines once. */
function createRegions(source: ReportInput['source']): RegionOf {
  const indexes = new Map<string, LineIndex>();
  return (file, start, end) => {
    const index = indexes.get(file) ?? new LineIndex(source(file));
    indexes.set(file, index);
    return { file, start: index.positionAt(start), end: index.positionAt(end) };
  };
}

function comparePlaces(a: Region, b: Region): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start.line - b.start.line || a.start.column - b.start.column;
}
