import type { Change } from '../../plan/contract.js';
import { takenChanges } from '../deck.js';
import { sentences } from '../sentences.js';
import type { ReviewState } from '../state.js';

/** What was answered, in a few words; empty while there is no answer. */
export function answerOf({ deck, decisions }: ReviewState, { id }: Change): string {
  const answer = decisions.answers.get(id);
  if (answer === undefined) return '';
  const isWaiting = answer.kind === 'accept' && !takenChanges(deck, decisions.answers).some((each) => each.id === id);
  return isWaiting ? sentences.waiting : sentences.answered[answer.kind];
}
