import { record } from '../answer.js';
import { showChange } from '../move.js';
import { sentences } from '../sentences.js';
import { type Question, type Reduced, type ReviewState, stay } from '../state.js';

/** `y` for all that is concerned, `l` to look at the others first where that is offered, anything else goes back. */
export function answerQuestion(state: ReviewState, { all, alone }: Question, key: string): Reduced {
  if (key === 'y') return record(state, all);
  if (key === 'l' && alone !== undefined) return record(state, alone);
  if (key === 'n' || key === 'q' || key === 'escape') return stay(back(state));
  return stay(state, sentences.unknownKey);
}

function back(state: ReviewState): ReviewState {
  return state.at === '' ? { ...state, mode: { kind: 'autos' } } : showChange(state, state.at);
}
