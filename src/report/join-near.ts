import type { ChangedBlock } from './changed-blocks.js';

/** Hunks for a view with so many lines of `context`: blocks whose context would touch share one. */
export function joinNear(blocks: readonly ChangedBlock[], context: number): ChangedBlock[][] {
  const hunks: ChangedBlock[][] = [];
  for (const block of blocks) {
    const last = hunks.at(-1);
    if (last !== undefined && block.line - endOf(last.at(-1)) <= 2 * context) last.push(block);
    else hunks.push([block]);
  }
  return hunks;
}

/** The first line after a block; 1 where there is no block. */
export function endOf(block: ChangedBlock | undefined): number {
  return block === undefined ? 1 : block.line + block.removed.length;
}
