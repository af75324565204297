import type { BaselineItem, Comparison } from './contract.js';

/**
 * Compares what is there with a baseline, one to one: a second like use is new. An item is known again by its id; failing
 * that by rule, symbol and the text of its line, first in its own file (then its title has changed, with the model that
 * repoint chooses, say), then in another one (then it has moved there, with a renamed file or by itself).
 */
export function compareWithBaseline(before: readonly BaselineItem[], now: readonly BaselineItem[]): Comparison {
  const byId = pair(before, now, ({ id }) => id);
  const inFile = pair(byId.before, byId.now, ({ file, ...item }) => `${file}\0${traits(item)}`);
  const moved = pair(inFile.before, inFile.now, traits);
  return {
    added: new Set(moved.now.map(({ id }) => id)),
    known: byId.pairs.length + inFile.pairs.length,
    resolved: moved.before,
    moved: moved.pairs.map(([from, to]) => ({ from, to })),
  };
}

const traits = ({ rule, symbol, text }: Pick<BaselineItem, 'rule' | 'symbol' | 'text'>): string =>
  [rule, symbol, text].join('\0');

interface Pairing {
  readonly pairs: readonly (readonly [before: BaselineItem, now: BaselineItem])[];
  /** What is left over on each side. */
  readonly before: readonly BaselineItem[];
  readonly now: readonly BaselineItem[];
}

function pair(
  before: readonly BaselineItem[],
  now: readonly BaselineItem[],
  keyOf: (item: BaselineItem) => string,
): Pairing {
  const waiting = new Map<string, BaselineItem[]>();
  for (const item of before) waiting.set(keyOf(item), [...(waiting.get(keyOf(item)) ?? []), item]);
  const pairs: [BaselineItem, BaselineItem][] = [];
  const left: BaselineItem[] = [];
  for (const item of now) {
    const match = waiting.get(keyOf(item))?.shift();
    if (match) pairs.push([match, item]);
    else left.push(item);
  }
  const matched = new Set(pairs.map(([item]) => item));
  return { pairs, before: before.filter((item) => !matched.has(item)), now: left };
}
