import { acceptChanges, giveAll, leaveChanges } from '../answer.js';
import { nextOpen } from '../move.js';
import { sentences } from '../sentences.js';
import { openAutos, type Reduced, type ReviewState, stay } from '../state.js';
import { finish } from './walk-keys.js';

/** The one question about all `auto` changes: all, none, or each by itself. */
export function answerAutos(state: ReviewState, key: string): Reduced {
  const autos = openAutos(state).map(({ id }) => id);
  switch (key) {
    case 'y':
      return acceptChanges(state, autos);
    case 'n':
      return leaveChanges(state, giveAll(autos, { kind: 'decline' }));
    case 's':
    case 'l':
      return stay(nextOpen({ ...state, showsAutos: true }));
    case 'q':
    case 'ctrl-d':
      return finish(state);
    case '?':
      return stay({ ...state, mode: { kind: 'help', back: state.mode }, scroll: 0 });
    default:
      return stay(state, sentences.unknownKey);
  }
}
