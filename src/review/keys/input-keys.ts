import type { Change } from '../../plan/contract.js';
import { leaveChanges } from '../answer.js';
import { findFrom, showChange } from '../move.js';
import { sentences } from '../sentences.js';
import { currentChange, type Mode, type Reduced, type ReviewState, stay, walkedChanges } from '../state.js';

type Input = Extract<Mode, { kind: 'input' }>;

/** Typing a line: Enter takes it, Escape gives up, Ctrl-U empties it. */
export function typeInput(state: ReviewState, mode: Input, key: string): Reduced {
  const become = (text: string): Reduced => stay({ ...state, mode: { ...mode, text } });
  if (key === 'enter') return takeInput(state, mode);
  if (key === 'escape') return stay(back(state));
  if (key === 'backspace') return become([...mode.text].slice(0, -1).join(''));
  if (key === 'ctrl-u') return become('');
  return isText(key) ? become(mode.text + key) : stay(state);
}

/** The names of keys are longer than any character that is typed. */
function isText(key: string): boolean {
  return [...key].length === 1;
}

function takeInput(state: ReviewState, { purpose, text }: Input): Reduced {
  const typed = text.trim();
  const walk = back(state);
  const change = currentChange(walk);
  switch (purpose) {
    case 'goto':
      return goToNumber(walk, typed);
    case 'search':
      return search(walk, typed.toLowerCase());
    case 'todo':
      if (change === undefined) return stay(walk);
      return leaveChanges(walk, { [change.id]: { kind: 'todo', text: typed === '' ? change.title : typed } });
    case 'ignore':
      if (change === undefined) return stay(walk);
      if (typed === '') return stay(walk, sentences.needsReason);
      return leaveChanges(walk, { [change.id]: { kind: 'ignore', reason: typed } });
  }
}

function back(state: ReviewState): ReviewState {
  return state.at === '' ? { ...state, mode: { kind: 'finish' }, scroll: 0 } : showChange(state, state.at);
}

function goToNumber(state: ReviewState, typed: string): Reduced {
  const walked = walkedChanges(state);
  const found = /^\d+$/.test(typed) ? walked[Number(typed) - 1] : undefined;
  return found === undefined ? stay(state, sentences.noNumber(walked.length)) : stay(showChange(state, found.id));
}

function search(state: ReviewState, wanted: string): Reduced {
  if (wanted === '') return stay(state);
  const found = findFrom(state, 1, (change) => textOf(change).toLowerCase().includes(wanted));
  return found === undefined ? stay(state, sentences.notFound(wanted)) : stay(showChange(state, found.id));
}

function textOf({ title, rule, why, edits }: Change): string {
  return [title, rule, why, ...edits.flatMap(({ file, text }) => [file, text])].join('\n');
}
