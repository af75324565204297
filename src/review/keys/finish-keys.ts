import { findFrom, showChange } from '../move.js';
import { sentences } from '../sentences.js';
import { isOpen, type Reduced, type ReviewState, stay, walkedChanges } from '../state.js';
import { hasWork } from '../to-write.js';
import { undoStep } from './undo.js';

/** `y` writes, `n` and `q` leave; the others go back to the changes. */
export function answerFinish(state: ReviewState, key: string): Reduced {
  const leave: Reduced = { state, effects: [{ kind: 'end', how: 'leave' }] };
  switch (key) {
    case 'y':
      return hasWork(state) ? { state, effects: [{ kind: 'end', how: 'write' }] } : leave;
    case 'n':
    case 'q':
    case 'ctrl-d':
      return leave;
    case 'u':
      return undoStep(state);
    case 'k':
    case 'K':
      return back(state);
    case 'g':
      return stay({ ...state, mode: { kind: 'input', purpose: 'goto', text: '' }, scroll: 0 });
    case '?':
      return stay({ ...state, mode: { kind: 'help', back: state.mode }, scroll: 0 });
    default:
      return stay(state, sentences.unknownKey);
  }
}

/** To the first change without an answer, else to where one came from. */
function back(state: ReviewState): Reduced {
  const open = walkedChanges(state).find((change) => isOpen(state, change));
  const shown = open ?? state.deck.byId.get(state.at) ?? findFrom(state, -1, () => true);
  return shown === undefined ? stay(state, sentences.nothingHere) : stay(showChange(state, shown.id));
}
