import type { ReviewState } from '../state.js';

/** Rows of the screen that are not the body's: the notice, the tally and the prompt. */
const FOOTER = 3;

/** How many rows of the body the screen has room for. */
export function bodyRoom({ size }: Pick<ReviewState, 'size'>): number {
  return Math.max(1, size.rows - FOOTER);
}
