import { sentences } from '../../messages/sentences.js';
import type { Change, Tier } from '../../plan/contract.js';
import { type Style, TIER_MARK } from '../style.js';
import { visibleText, wrapProse } from '../visible-text.js';

/** The others can be read where they stand. */
const MOST_HOLDS = 2;

/**
 * What a report has said already: a change shown again gets its title only, a group is told once what holds it, and no reason
 * is given twice in a file.
 */
export interface Explained {
  readonly changes: Set<Change>;
  readonly holds: Set<string>;
  readonly reasons: Set<string>;
}

/** What stands under the lines of a change: tier, title and rule; unless said before also why, and what holds it. */
export function describeChange(
  change: Change,
  style: Style,
  width: number,
  indent: string,
  explained: Explained,
): string[] {
  const head = `${badge(change.tier, style)}  ${style.bold(visibleText(change.title))}  ${style.dim(change.rule)}`;
  const rows = wrapProse(head, width, `${indent}  `, `${indent}└ `);
  if (explained.changes.has(change)) return rows;
  explained.changes.add(change);
  if (change.why !== '' && !explained.reasons.has(change.why)) {
    explained.reasons.add(change.why);
    rows.push(...wrapProse(style.dim(visibleText(change.why)), width, `${indent}  `));
  }
  const hold = JSON.stringify([change.group, change.heldBy]);
  if (change.heldBy.length > 0 && !explained.holds.has(hold)) {
    explained.holds.add(hold);
    const named = change.heldBy.slice(0, MOST_HOLDS).map(visibleText);
    const held = sentences.heldBy(named, change.heldBy.length - named.length);
    rows.push(...wrapProse(style.warn(held), width, `${indent}  `));
  }
  return rows;
}

export function badge(tier: Tier, style: Style): string {
  return style.tier[tier](`${TIER_MARK[tier]} ${tier}`);
}
