import { acceptChanges } from './answer.js';
import { answerAutos } from './keys/autos-keys.js';
import { answerFinish } from './keys/finish-keys.js';
import { typeInput } from './keys/input-keys.js';
import { chooseModelByKey } from './keys/models-keys.js';
import { answerQuestion } from './keys/question-keys.js';
import { scrollByKey } from './keys/scroll-keys.js';
import { walkByKey } from './keys/walk-keys.js';
import { nextOpen, showChange } from './move.js';
import { sentences } from './sentences.js';
import { currentChange, type Reduced, type ReviewEvent, type ReviewState, stay, withSteps } from './state.js';
import { dropStale } from './steps.js';

/** What an event makes of a review, and what is to be done outside of it. Pure. */
export function reduce(state: ReviewState, event: ReviewEvent): Reduced {
  switch (event.kind) {
    case 'key':
      return pressKey({ ...state, notice: '' }, event.key);
    case 'resize':
      return stay({ ...state, size: event.size }, state.notice);
    case 'planned':
      return planAnew(state, event);
    case 'edited': {
      const { result } = event;
      if (result.kind === 'refused') return stay({ ...state, draft: result.draft }, result.reason);
      return withSave(acceptChanges(withSteps(state, [...state.steps, result.step]), [result.step.about]));
    }
    case 'stop':
      return { state, effects: [{ kind: 'end', how: 'interrupted' }] };
  }
}

function pressKey(state: ReviewState, key: string): Reduced {
  if (key === 'ctrl-c') return { state, effects: [{ kind: 'end', how: 'interrupted' }] };
  const { mode } = state;
  if (mode.kind === 'input') return typeInput(state, mode, key);
  const scrolled = scrollByKey(state, key);
  if (scrolled) return stay(scrolled);
  switch (mode.kind) {
    case 'walk':
      return walkByKey(state, key);
    case 'autos':
      return answerAutos(state, key);
    case 'help':
      return stay({ ...state, mode: mode.back, scroll: 0 });
    case 'question':
      return answerQuestion(state, mode, key);
    case 'models':
      return chooseModelByKey(state, mode, key);
    case 'finish':
      return answerFinish(state, key);
  }
}

/** Answers stay with the changes that are still there; what is on the screen too, if it is. */
function planAnew(state: ReviewState, { work, moved }: Extract<ReviewEvent, { kind: 'planned' }>): Reduced {
  const next = withSteps({ ...state, draft: undefined }, dropStale(state.steps, work.plan.files), work);
  const notice = moved.length > 0 ? sentences.moved(moved) : sentences.plannedAnew;
  const at = samePlace(state, next);
  return stay(at === undefined || next.decisions.answers.has(at) ? nextOpen(next) : showChange(next, at), notice);
}

/** The change on the screen in the new plan: under its id, or by another name where it stood. */
function samePlace(before: ReviewState, { deck }: ReviewState): string | undefined {
  if (deck.byId.has(before.at)) return before.at;
  const [edit] = currentChange(before)?.edits ?? [];
  const same = deck.changes.find(({ edits: [first] }) => first?.file === edit?.file && first?.start === edit?.start);
  return same?.id;
}

const withSave = ({ state, effects }: Reduced): Reduced => ({ state, effects: [{ kind: 'save' }, ...effects] });
