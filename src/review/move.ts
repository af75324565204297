import type { Change } from '../plan/contract.js';
import { isOpen, type ReviewState, walkedChanges } from './state.js';

/** Shows another change. */
export function showChange(state: ReviewState, id: string): ReviewState {
  return { ...state, at: id, mode: { kind: 'walk' }, scroll: 0, more: false };
}

/** The next change without an answer, from the top again after the last one; the summary where none is left. */
export function nextOpen(state: ReviewState): ReviewState {
  const next = findFrom(state, 1, (change) => isOpen(state, change));
  return next === undefined ? { ...state, mode: { kind: 'finish' }, scroll: 0 } : showChange(state, next.id);
}

/** The first change before or after the one on the screen that passes, around the end; that one itself comes last. */
export function findFrom(state: ReviewState, direction: 1 | -1, test: (change: Change) => boolean): Change | undefined {
  const walked = walkedChanges(state);
  const here = walked.findIndex(({ id }) => id === state.at);
  const behind = walked.slice(here + 1);
  const round = [...behind, ...walked.slice(0, here + 1)];
  // Backwards: the same round without its last member, reversed, which is the change on the screen.
  const ordered = direction === 1 ? round : [...round.slice(0, -1).toReversed(), ...round.slice(-1)];
  return ordered.find(test);
}

/** The neighbour, if there is one: no wrapping around. */
export function neighbour(state: ReviewState, direction: 1 | -1): Change | undefined {
  const walked = walkedChanges(state);
  return walked[walked.findIndex(({ id }) => id === state.at) + direction];
}
