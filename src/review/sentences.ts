/** What the review says; its questions and the editor's notes have files of their own. */

import { listClauses, listed } from '../messages/lists.js';
import { count, listSome } from '../messages/sentences.js';
import { t } from '../messages/t.js';
import type { InputPurpose } from './state.js';

export const sentences = {
  resumed: (answered: number, open: number, moved: readonly string[]) =>
    t`Goes on where it stopped: ${answered} answered, ${open} open.${moved.length > 0 ? t` Changed since: ${listSome(moved, 2)}.` : ''}`,
  moved: (files: readonly string[]) => t`Changed meanwhile, planned anew: ${listSome(files, 2)}.`,
  get plannedAnew() {
    return t`Planned anew.`;
  },
  get planning() {
    return t`Planning anew…`;
  },
  get unknownKey() {
    return t`No such key here; ? shows the keys.`;
  },
  get noneOpen() {
    return t`No other change without an answer.`;
  },
  get first() {
    return t`This is the first change.`;
  },
  get last() {
    return t`This is the last change; q goes to the summary.`;
  },
  get oneEdit() {
    return t`Cannot be split: it is one edit.`;
  },
  get inseparable() {
    return t`Cannot be split: its edits make sense only together.`;
  },
  split: (parts: number) => t`Split into ${parts}: each is asked about.`,
  get noModels() {
    return t`No model to choose here: go to a change that writes one.`;
  },
  get sameModel() {
    return t`The model stays.`;
  },
  get nothingToUndo() {
    return t`Nothing to take back.`;
  },
  get nothingHere() {
    return t`There is no change to go back to.`;
  },
  undone: (answers: number) => (answers > 1 ? t`Taken back: ${count(answers, 'answer')}.` : t`Taken back.`),
  get needsReason() {
    return t`Not ignored: that needs a reason.`;
  },
  get noComment() {
    return t`No comment can stand here, e.g. in JSON; n leaves the change out.`;
  },
  noNumber: (most: number) => t`No such change: the numbers go from 1 to ${most}.`,
  notFound: (wanted: string) => t`Nothing found for "${wanted}".`,
  moreLines: (lines: number) =>
    lines === 1 ? t`… 1 more line, space shows it` : t`… ${count(lines, 'more line')}, space shows them`,
  tally: (accepted: number, left: number, open: number) => t`accepted ${accepted}, left out ${left}, open ${open}`,
  answered: {
    get accept() {
      return t`accepted`;
    },
    get decline() {
      return t`left out`;
    },
    get todo() {
      return t`left out, with a TODO`;
    },
    get ignore() {
      return t`ignored for good`;
    },
  },
  get waiting() {
    return t`accepted, waits`;
  },
  get editedByHand() {
    return t`with your own text`;
  },
  inBrackets: (words: string) => t`(${words})`,
  needs: (changes: number) => t`needs ${count(changes, 'other change')}`,
  neededBy: (changes: number) =>
    changes === 1 ? t`1 other change needs it` : t`${count(changes, 'other change')} need it`,
  forPlace: (place: string) => t`for ${place}`,
  get needsThese() {
    return t`Needs:`;
  },
  get notes() {
    return t`Notes:`;
  },
  get sources() {
    return t`Sources:`;
  },
  confidence: {
    get proven() {
      return t`proven: told by binding or type`;
    },
    get inferred() {
      return t`inferred: told by constants or by shape`;
    },
    get 'name-only'() {
      return t`by name only: the words look like it`;
    },
  },
  because: (steps: readonly string[]) => t`Why it is OpenAI's: ${listClauses(steps)}`,
  get unverified() {
    return t`not verified`;
  },
  request: (method: string, place: string, more: number) =>
    more > 0 ? t`Request ${method} at ${place}, and ${count(more, 'more call')}` : t`Request ${method} at ${place}`,
  unknownParts: (names: readonly string[]) => t`known only at run time: ${listed(names)}`,
  prompts: {
    walk: (keys: string) => t`Take this change [${keys}]? `,
    get autos() {
      return t`Take them all [y,n,s,q,?]? `;
    },
    get help() {
      return t`Any key goes back. `;
    },
    get models() {
      return t`Which model [number, arrows and Enter, Esc]? `;
    },
    get write() {
      return t`Write them now [y,n,u,k,g,?]? `;
    },
    get leave() {
      return t`Nothing to write. Leave [q,u,k,g,?]? `;
    },
    get more() {
      return t`space scrolls`;
    },
  },
  input: {
    get goto() {
      return t`Go to number: `;
    },
    get search() {
      return t`Search: `;
    },
    get todo() {
      return t`What is to do (Enter: the title above)? `;
    },
    get ignore() {
      return t`Why ignore it for good? `;
    },
  } satisfies Record<InputPurpose, string>,
  get help(): [string, string][] {
    return [
      ['y n', t`take this change; leave it out`],
      ['a d', t`take, leave out this one and all later ones of its file`],
      ['A D', t`take, leave out all open ones of this rule, in all files`],
      ['t', t`leave the code, write a TODO comment above it`],
      ['i', t`leave the code and ignore the place for good, with a reason`],
      ['e', t`edit the new text in your editor`],
      ['s', t`split into parts that can be answered one by one`],
      ['p', t`choose another model`],
      ['u', t`take the last answer back`],
      ['w', t`more: all sources, notes, what it needs (again: less)`],
      ['j k', t`next, previous change without an answer`],
      ['J K', t`next, previous change`],
      ['g', t`list all changes, go to one by its number`],
      ['/', t`search in titles, reasons, paths and new text`],
      [t`space, arrows`, t`scroll`],
      ['q', t`summary, and the question whether to write`],
      ['Ctrl-C', t`stop at once; all answers are kept`],
    ];
  },
  autos: {
    heading: (changes: number, files: number) => t`${count(changes, 'automatic change')} in ${count(files, 'file')}`,
    get text() {
      return t`They are proven and verified. y takes them all, n leaves them out, s shows each of them.`;
    },
  },
  models: {
    heading: (from: string) => t`In place of ${from}:`,
    get chosen() {
      return t`chosen now`;
    },
    lacks: (needs: string) => t`no ${needs}`,
    everywhere: (from: string) => t`It is written wherever ${from} stands; the plan is made anew.`,
  },
  finish: {
    get heading() {
      return t`Summary`;
    },
    accepted: (changes: number, files: number) => t`accepted  ${count(changes, 'change')} in ${count(files, 'file')}`,
    waiting: (changes: number) =>
      changes === 1
        ? t`accepted  1 change that waits for an open one`
        : t`accepted  ${count(changes, 'change')} that wait for an open one`,
    left: (changes: number) => t`left out  ${count(changes, 'change')}`,
    comments: (todos: number, ignores: number) =>
      t`comments  ${listed([...(todos > 0 ? [count(todos, 'TODO')] : []), ...(ignores > 0 ? [t`${ignores} to ignore`] : [])])}`,
    open: (changes: number) => t`open      ${count(changes, 'change')}`,
    dirty: (files: readonly string[]) =>
      t`Uncommitted changes in ${listSome(files, 3)}: commit them first, or start with --allow-dirty.`,
    get kept() {
      return t`Answers are kept: start the same command again to go on.`;
    },
  },
  done: {
    tally: (accepted: number, left: number, open: number) =>
      t`Review: accepted ${accepted}, left out ${left}, open ${open}.`,
    kept: (command: string) => t`Nothing written; the answers are kept. Go on with: ${command}`,
    interrupted: (command: string) => t`Stopped; the answers are kept. Go on with: ${command}`,
    get changedAgain() {
      return t`Files changed while the question stood: look again.`;
    },
  },
  nothingToReview: (provider: string) => t`Nothing to review: no changes for ${provider}.`,
};
