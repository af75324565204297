import { count } from './sentences.js';

/** What a person is asked after a preview in a terminal. */
export const questionSentences = {
  whatNow: 'What now?',
  apply: (changes: number) => `apply ${count(changes, 'automatic change')}`,
  applyHint: (files: number) => `in ${count(files, 'file')}`,
  reviewRest: 'review the rest',
  review: (changes: number) => `review ${count(changes, 'change')}`,
  reviewHint: 'one at a time',
  quit: 'quit',
  quitHint: 'nothing is written',
};
