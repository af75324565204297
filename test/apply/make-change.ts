import type { Change } from '../../src/plan/contract.js';

/** A change of which only what a test speaks of is given. */
export function makeChange(id: string, facts: Partial<Change> = {}): Change {
  return {
    id,
    rule: 'model',
    group: 'client',
    tier: 'auto',
    heldBy: [],
    requires: [],
    usages: [],
    edits: [],
    title: `Change ${id}`,
    why: '',
    sources: [],
    ...facts,
  };
}
