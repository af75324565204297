import { listSome } from './sentences.js';
import { t } from './t.js';

/** What is left to do after a move, as a person is told it. */
export const nextSentences = {
  get heading() {
    return t`Next:`;
  },
  /** `empty`: env files that have the name without a value; `stored`: files that take it from a store elsewhere. */
  setVariable: (name: string, empty: readonly string[], stored: readonly string[]) => {
    const here = empty.length > 0 ? t`fill in ${name} in ${listSome(empty, 3)}` : t`set ${name} where the program runs`;
    if (stored.length === 0) return here;
    return stored.length === 1
      ? t`${here}, and where ${stored[0]} takes it from`
      : t`${here}, and where ${listSome(stored, 3)} take it from`;
  },
  set: (name: string) => t`set ${name}`,
  listsManual: (command: string) => t`${command}   lists the work by hand that the code still shows`,
  afterwards: (steps: readonly string[]) => t`afterwards: ${steps.join(' · ')}`,
};
