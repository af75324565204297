/** What is asked when an answer would leave other changes without what they need. */

import { count } from '../messages/sentences.js';
import { t } from '../messages/t.js';

export const questionSentences = {
  needs: (changes: string, others: number) => t`${changes} cannot do without ${count(others, 'other change')}:`,
  needsLeft: (changes: string, others: number) =>
    t`${changes} cannot do without ${count(others, 'other change')}, of which you left some out:`,
  needed: (changes: string, others: number) =>
    t`Without ${changes} ${count(others, 'other change')} would leave broken code:`,
  get left() {
    return t`(left out before)`;
  },
  get accepted() {
    return t`(accepted before)`;
  },
  get takeAlong() {
    return t`y takes them along, l accepts without them yet and asks about each, Esc goes back.`;
  },
  get takeBack() {
    return t`y takes them all the same, Esc goes back.`;
  },
  get leaveAlong() {
    return t`y leaves them out too, Esc goes back.`;
  },
  one: (title: string) => t`"${title}"`,
  several: (changes: number) => t`these ${changes} changes`,
  prompts: {
    get needs() {
      return t`Take them along [y,l,Esc]? `;
    },
    get needsLeft() {
      return t`Take them all [y,Esc]? `;
    },
    get needed() {
      return t`Leave them out too [y,Esc]? `;
    },
  },
};
