import { createDeck } from './deck.js';
import { nextOpen } from './move.js';
import { sentences } from './sentences.js';
import { openAutos, type ReviewState, type ScreenSize, type Work } from './state.js';
import { dropStale, foldSteps, type Step } from './steps.js';

interface Beginning {
  readonly work: Work;
  /** Those of an earlier review. */
  readonly steps: readonly Step[];
  /** Files that have changed since. */
  readonly moved: readonly string[];
  readonly showsAutos: boolean;
  readonly dirty: readonly string[];
  readonly size: ScreenSize;
}

/** Where a review begins: at the question about the `auto` changes, or at the first change without an answer. */
export function beginReview({ work, moved, ...rest }: Beginning): ReviewState {
  const steps = dropStale(rest.steps, work.plan.files);
  const decisions = foldSteps(steps);
  const deck = createDeck(work.plan, decisions);
  const base = { ...rest, work, steps, decisions, deck, at: '', scroll: 0, more: false };
  const answered = deck.changes.filter(({ id }) => decisions.answers.has(id)).length;
  const notice = steps.length === 0 ? '' : sentences.resumed(answered, deck.changes.length - answered, moved);
  const state: ReviewState = { ...base, notice, mode: { kind: 'walk' } };
  const asksForAutos = !state.showsAutos && openAutos(state).length > 0;
  if (asksForAutos) return { ...state, mode: { kind: 'autos' } };
  return nextOpen(state);
}
