import { findNeeded, findNeeding, takenChanges } from './deck.js';
import { nextOpen } from './move.js';
import { type Reduced, type ReviewState, withSteps } from './state.js';
import type { Answer, Answers } from './steps.js';

/** Accepts changes. What they need and what is not yet decided, or was left out, is asked about first. */
export function acceptChanges(state: ReviewState, ids: readonly string[]): Reduced {
  const { answers } = state.decisions;
  const others = findNeeded(state.deck, ids).filter(({ id }) => answers.get(id)?.kind !== 'accept');
  const reverses = others.some(({ id }) => answers.has(id));
  const alone = giveAll(ids, { kind: 'accept' });
  if (others.length === 0 || (!reverses && isAskedOneByOne(state, ids))) return record(state, alone);
  const all = giveAll([...ids, ...others.map(({ id }) => id)], { kind: 'accept' });
  const question = { kind: 'question', about: 'needs', others, reverses, all } as const;
  return ask(state, { ...question, ...(reverses ? {} : { alone }) });
}

/** Leaves changes out. Those that cannot be made without them are left out too, which is asked about first. */
export function leaveChanges(state: ReviewState, answers: Answers): Reduced {
  const ids = Object.keys(answers);
  const { answers: given } = state.decisions;
  const others = findNeeding(state.deck, ids).filter(({ id }) => (given.get(id)?.kind ?? 'accept') === 'accept');
  if (others.length === 0) return record(state, answers);
  const reverses = others.some(({ id }) => given.has(id));
  const declined = giveAll(
    others.map(({ id }) => id),
    { kind: 'decline' },
  );
  return ask(state, { kind: 'question', about: 'needed', others, reverses, all: { ...answers, ...declined } });
}

/** Keeps answers as one step, and goes on to the next change without one. */
export function record(state: ReviewState, answers: Answers): Reduced {
  const about = state.mode.kind === 'autos' ? '' : state.at;
  const next = withSteps(state, [...state.steps, { kind: 'answer', about, answers }]);
  return { state: { ...nextOpen(next), notice: '' }, effects: [{ kind: 'save' }] };
}

export function giveAll(ids: readonly string[], answer: Answer): Answers {
  return Object.fromEntries(ids.map((id) => [id, answer]));
}

/** True once somebody accepted a part of what belongs together and chose to look at the rest one by one: that part waits. */
function isAskedOneByOne({ deck, decisions: { answers } }: ReviewState, ids: readonly string[]): boolean {
  const taken = takenChanges(deck, answers);
  return findNeeded(deck, ids).some((each) => answers.get(each.id)?.kind === 'accept' && !taken.includes(each));
}

function ask(state: ReviewState, question: Extract<ReviewState['mode'], { kind: 'question' }>): Reduced {
  return { state: { ...state, mode: question, scroll: 0, notice: '' }, effects: [] };
}
