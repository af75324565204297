import type { Style } from '../../report/style.js';
import { visibleText, wrapProse } from '../../report/visible-text.js';
import { sentences } from '../sentences.js';
import { isOpen, type ReviewState } from '../state.js';
import { type Outcome, outcomeOf } from '../to-write.js';
import { clip } from './clip.js';
import { placeOf } from './place-of.js';

/** What the answers come to, and what would be written. */
export function renderFinish(state: ReviewState, style: Style): string[] {
  const { columns } = state.size;
  const outcome = outcomeOf(state);
  const rows = tallyRows(state, outcome);
  const dirty = state.dirty.length > 0 ? wrapProse(style.warn(sentences.finish.dirty(state.dirty)), columns, '  ') : [];
  return [
    style.bold(sentences.finish.heading),
    ...rows.map((row) => `  ${clip(row, columns - 2)}`),
    ...dirty,
    ...wrapProse(style.dim(sentences.finish.kept), columns, '  '),
    '',
    ...outcome.taken.map(
      (each) => `  ${clip(`${placeOf(each, state.work)}  ${visibleText(each.title)}`, columns - 2)}`,
    ),
  ];
}

function tallyRows(state: ReviewState, { taken, comments }: Outcome): string[] {
  const { deck, decisions } = state;
  const kinds = deck.changes.flatMap(({ id }) => decisions.answers.get(id)?.kind ?? []);
  const countOf = (kind: string): number => kinds.filter((each) => each === kind).length;
  const waiting = countOf('accept') - taken.length;
  const left = kinds.length - countOf('accept');
  const open = deck.changes.filter((each) => isOpen(state, each)).length;
  const files = new Set(taken.flatMap(({ edits }) => edits.map(({ file }) => file))).size;
  return [
    sentences.finish.accepted(taken.length, files),
    ...(waiting > 0 ? [sentences.finish.waiting(waiting)] : []),
    ...(left > 0 ? [sentences.finish.left(left)] : []),
    ...(comments.length > 0 ? [sentences.finish.comments(countOf('todo'), countOf('ignore'))] : []),
    ...(open > 0 ? [sentences.finish.open(open)] : []),
  ];
}
