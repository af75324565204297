import type { Change } from '../../plan/contract.js';
import { acceptChanges, giveAll, leaveChanges } from '../answer.js';
import { commentChange } from '../comment-change.js';
import { findFrom, neighbour, showChange } from '../move.js';
import { sentences } from '../sentences.js';
import { splitChange } from '../split-change.js';
import { currentChange, isOpen, type Reduced, type ReviewState, stay, walkedChanges, withSteps } from '../state.js';
import { undoStep } from './undo.js';

/** The keys while a change is on the screen. */
export function walkByKey(state: ReviewState, key: string): Reduced {
  const change = currentChange(state);
  if (change === undefined) return finish(state);
  const press = KEYS[key];
  return press === undefined ? stay(state, sentences.unknownKey) : press(state, change);
}

type Press = (state: ReviewState, change: Change) => Reduced;

const KEYS: Readonly<Record<string, Press>> = {
  y: (state, { id }) => acceptChanges(state, [id]),
  n: (state, { id }) => leaveChanges(state, giveAll([id], { kind: 'decline' })),
  a: (state, change) => acceptChanges(state, restOfFile(state, change)),
  d: (state, change) => leaveChanges(state, giveAll(restOfFile(state, change), { kind: 'decline' })),
  A: (state, change) => acceptChanges(state, restOfRule(state, change)),
  D: (state, change) => leaveChanges(state, giveAll(restOfRule(state, change), { kind: 'decline' })),
  q: (state) => finish(state),
  'ctrl-d': (state) => finish(state),
  '?': (state) => stay({ ...state, mode: { kind: 'help', back: state.mode }, scroll: 0 }),
  j: (state) =>
    goTo(
      state,
      findFrom(state, 1, (each) => isOpen(state, each)),
      sentences.noneOpen,
    ),
  k: (state) =>
    goTo(
      state,
      findFrom(state, -1, (each) => isOpen(state, each)),
      sentences.noneOpen,
    ),
  J: (state) => goTo(state, neighbour(state, 1), sentences.last),
  K: (state) => goTo(state, neighbour(state, -1), sentences.first),
  g: (state) => type(state, 'goto'),
  '/': (state) => type(state, 'search'),
  t: (state, change) => typeComment(state, change, 'todo'),
  i: (state, change) => typeComment(state, change, 'ignore'),
  s: split,
  e: (state, change) => ({ state, effects: [{ kind: 'edit', change }] }),
  u: (state) => undoStep(state),
  p: chooseModel,
  w: (state) => stay({ ...state, more: !state.more, scroll: 0 }),
};

export function finish(state: ReviewState): Reduced {
  return stay({ ...state, mode: { kind: 'finish' }, scroll: 0 });
}

/** This one and those after it in its file that have no answer yet. */
function restOfFile(state: ReviewState, change: Change): string[] {
  const walked = walkedChanges(state);
  const later = walked.slice(walked.indexOf(change) + 1).filter((each) => isOpen(state, each));
  return [change, ...later.filter((each) => fileOf(each) === fileOf(change))].map(({ id }) => id);
}

/** This one and all others of its rule that have no answer yet, wherever they are. */
function restOfRule(state: ReviewState, change: Change): string[] {
  const others = walkedChanges(state).filter((each) => each !== change && isOpen(state, each));
  return [change, ...others.filter(({ rule }) => rule === change.rule)].map(({ id }) => id);
}

const fileOf = ({ edits }: Change): string => edits[0]?.file ?? '';

function goTo(state: ReviewState, change: Change | undefined, otherwise: string): Reduced {
  return change === undefined ? stay(state, otherwise) : stay(showChange(state, change.id));
}

function type(state: ReviewState, purpose: 'goto' | 'search' | 'todo' | 'ignore'): Reduced {
  return stay({ ...state, mode: { kind: 'input', purpose, text: '' }, scroll: 0 });
}

/** Told before a sentence is typed for nothing. */
function typeComment(state: ReviewState, change: Change, purpose: 'todo' | 'ignore'): Reduced {
  const probe = commentChange(change, { kind: 'todo', text: '' }, state.work);
  return probe === undefined ? stay(state, sentences.noComment) : type(state, purpose);
}

function split(state: ReviewState, change: Change): Reduced {
  const parts = splitChange(change).length;
  if (parts < 2) return stay(state, change.edits.length > 1 ? sentences.inseparable : sentences.oneEdit);
  const next = withSteps(state, [...state.steps, { kind: 'split', about: change.id }]);
  return { state: { ...next, scroll: 0, notice: sentences.split(parts) }, effects: [{ kind: 'save' }] };
}

function chooseModel(state: ReviewState, change: Change): Reduced {
  const { from, options } = state.work.modelsFor(change);
  if (from === undefined || options.length === 0) return stay(state, sentences.noModels);
  const at = Math.max(
    0,
    options.findIndex(({ isChosen }) => isChosen),
  );
  return stay({ ...state, mode: { kind: 'models', from, options, at }, scroll: 0 });
}
