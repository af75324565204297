import { count } from './sentences.js';
import { t } from './t.js';

/** What a person is asked after a preview in a terminal. */
export const questionSentences = {
  get whatNow() {
    return t`What now?`;
  },
  apply: (changes: number) => t`apply ${count(changes, 'automatic change')}`,
  applyHint: (files: number) => t`in ${count(files, 'file')}`,
  get reviewRest() {
    return t`review the rest`;
  },
  review: (changes: number) => t`review ${count(changes, 'change')}`,
  get reviewHint() {
    return t`one at a time`;
  },
  get quit() {
    return t`quit`;
  },
  get quitHint() {
    return t`nothing is written`;
  },
};
