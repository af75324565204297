import type { Style } from '../../report/style.js';
import { visibleText } from '../../report/visible-text.js';
import { type ReviewState, walkedChanges } from '../state.js';
import { clip } from './clip.js';
import { placeOf } from './place-of.js';
import { bodyRoom } from './room.js';

/** All changes, a line each, around the number that is typed or the change that was on the screen. */
export function renderList(state: ReviewState, style: Style): string[] {
  const { mode, size } = state;
  const walked = walkedChanges(state);
  const typed = mode.kind === 'input' && mode.text !== '' ? Number(mode.text) - 1 : Number.NaN;
  const at = Number.isInteger(typed) ? typed : walked.findIndex(({ id }) => id === state.at);
  const room = bodyRoom(state);
  const first = Math.max(0, Math.min(at - Math.floor(room / 2), walked.length - room));
  const digits = String(walked.length).length;
  return walked.slice(first, first + room).map((change, index) => {
    const number = String(first + index + 1).padStart(digits);
    const answer = MARKS[state.decisions.answers.get(change.id)?.kind ?? 'open'];
    const told = `${number} ${answer}  ${placeOf(change, state.work)}  ${visibleText(change.title)}`;
    const line = clip(told, size.columns - 2);
    return first + index === at ? style.bold(`> ${line}`) : `  ${line}`;
  });
}

/** The key that gave the answer. */
const MARKS = { accept: 'y', decline: 'n', todo: 't', ignore: 'i', open: ' ' } as const;
