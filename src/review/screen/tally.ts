import { sentences } from '../sentences.js';
import type { ReviewState } from '../state.js';

/** How many changes have which answer. */
export function tallyOf({ deck, decisions }: ReviewState): string {
  const answers = deck.changes.map(({ id }) => decisions.answers.get(id)?.kind);
  const open = answers.filter((kind) => kind === undefined).length;
  const accepted = answers.filter((kind) => kind === 'accept').length;
  return sentences.tally(accepted, answers.length - open - accepted, open);
}
