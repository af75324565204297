import { sentences } from '../../messages/sentences.js';
import type { Change, Tier } from '../../plan/contract.js';
import type { Usage } from '../../scan/usage.js';
import { describeReach, type Note } from '../merge-notes.js';
import { type Style, TIER_MARK } from '../style.js';
import { visibleText, wrapProse } from '../visible-text.js';

/** The others can be read where they stand. */
const MOST_HOLDS = 2;

/** How a report tells its changes. */
export interface Telling {
  readonly style: Style;
  readonly width: number;
  /** The usages of the plan. */
  readonly usages: readonly Usage[];
  readonly explained: Explained;
}

/**
 * What a report has said already: a change shown again gets its title only, a group is told once what holds it, and no reason
 * is given twice in a file.
 */
export interface Explained {
  readonly changes: Set<Change>;
  readonly holds: Set<string>;
  readonly reasons: Set<string>;
}

/** What stands under the lines of changes: tier, title and rule once; unless said before also why, and what holds them. */
export function describeNote(note: Note, indent: string, telling: Telling): string[] {
  const { style, width, usages, explained } = telling;
  const [{ tier, title, rule }] = note;
  const head = [badge(tier, style), style.bold(visibleText(title)), describeReach(note, usages), style.dim(rule)];
  const rows = wrapProse(head.filter((part) => part !== '').join('  '), width, `${indent}  `, `${indent}└ `);
  const fresh = note.filter((change) => !explained.changes.has(change));
  for (const change of fresh) explained.changes.add(change);
  for (const reason of newReasons(fresh, explained)) {
    rows.push(...wrapProse(style.dim(visibleText(reason)), width, `${indent}  `));
  }
  const holds = newHolds(fresh, explained);
  if (holds.length > 0) {
    const named = holds.slice(0, MOST_HOLDS).map(visibleText);
    const held = sentences.heldBy(named, holds.length - named.length);
    rows.push(...wrapProse(style.warn(held), width, `${indent}  `));
  }
  return rows;
}

function newReasons(changes: readonly Change[], { reasons }: Explained): string[] {
  const unsaid = new Set(changes.map(({ why }) => why).filter((why) => why !== '' && !reasons.has(why)));
  for (const why of unsaid) reasons.add(why);
  return [...unsaid];
}

function newHolds(changes: readonly Change[], { holds }: Explained): string[] {
  const keyOf = ({ group, heldBy }: Change): string => JSON.stringify([group, heldBy]);
  const untold = changes.filter((change) => !holds.has(keyOf(change)));
  for (const change of untold) holds.add(keyOf(change));
  return [...new Set(untold.flatMap(({ heldBy }) => heldBy))];
}

export function badge(tier: Tier, style: Style): string {
  return style.tier[tier](`${TIER_MARK[tier]} ${tier}`);
}
