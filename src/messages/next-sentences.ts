import { listSome } from './sentences.js';

/** What is left to do after a move, as a person is told it. */
export const nextSentences = {
  heading: 'Next:',
  /** `empty`: env files that have the name without a value; `stored`: files that take it from a store elsewhere. */
  setVariable: (name: string, empty: readonly string[], stored: readonly string[]) => {
    const here = empty.length > 0 ? `fill in ${name} in ${listSome(empty, 3)}` : `set ${name} where the program runs`;
    return stored.length > 0 ? `${here}, and where ${listSome(stored, 3)} ${takes(stored)} it from` : here;
  },
  set: (name: string) => `set ${name}`,
  listsManual: (command: string) => `${command}   lists what is left by hand`,
  afterwards: (steps: readonly string[]) => `afterwards: ${steps.join(' · ')}`,
};

function takes(files: readonly string[]): string {
  return files.length === 1 ? 'takes' : 'take';
}
