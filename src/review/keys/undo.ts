import { nextOpen, showChange } from '../move.js';
import { sentences } from '../sentences.js';
import { openAutos, type Reduced, type ReviewState, stay, withSteps } from '../state.js';

/** Takes back what the last key did, and shows the change that it was about. */
export function undoStep(state: ReviewState): Reduced {
  const last = state.steps.at(-1);
  if (last === undefined) return stay(state, sentences.nothingToUndo);
  const before = withSteps(state, state.steps.slice(0, -1));
  // Another model gives another plan, in which the change is found again by its place.
  if (last.kind === 'model') return { state: before, effects: [{ kind: 'save' }, { kind: 'plan' }] };
  const back = before.deck.byId.has(last.about) ? showChange(before, last.about) : startOver(before);
  return {
    state: { ...back, notice: sentences.undone(last.kind === 'answer' ? Object.keys(last.answers).length : 0) },
    effects: [{ kind: 'save' }],
  };
}

/** What was about no single change was about the automatic ones. */
function startOver(state: ReviewState): ReviewState {
  const asksForAutos = !state.showsAutos && openAutos(state).length > 0;
  return asksForAutos ? { ...state, at: '', mode: { kind: 'autos' }, scroll: 0 } : nextOpen({ ...state, at: '' });
}
