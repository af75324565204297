import { count, listSome } from './sentences.js';

/** What is said of comments that ignore something, and of what is left out of a plan. */
export const ignoreSentences = {
  noRule: () => ({
    title: 'This comment names no rule, so it ignores nothing',
    todo: 'Name the rules to ignore, or * for all of them, then -- and a reason.',
  }),
  unknownRule: (rule: string, closest: readonly string[]) => ({
    title: `This comment ignores "${rule}", which is no rule`,
    todo: closest.length > 0 ? `Did you mean ${closest.join(' or ')}?` : 'Each item of a report names its rule.',
  }),
  noReason: (rules: readonly string[]) => ({
    title: `This comment ignores ${rules.join(', ')} and gives no reason`,
    todo: 'Say why behind --, for whoever reads it next.',
  }),
  idle: (rules: readonly string[]) => ({
    title: `This comment ignores nothing: ${rules.join(', ')}`,
    todo: 'Delete it, unless it is meant for another provider.',
  }),
  stray: () => ({
    title: 'repoint-ignore-file counts only at the head of a file',
    todo: 'Move it above the first line of code, or use repoint-ignore-next-line.',
  }),
  nothingElse: 'Nothing to do but what comments ignore.',
  /** For the summary. */
  ignored: (ignored: number, followers: number) =>
    followers === 0
      ? `${ignored} ignored by comments`
      : `${ignored} ignored by comments, and ${followers} that ${followers === 1 ? 'needs' : 'need'} them`,
  /** For changes of rules that were not asked for. */
  followers: (titles: readonly string[]) =>
    `Left out too, for want of what --only or --skip leaves out: ${count(titles.length, 'change')} (${listSome(titles, 5)}).`,
  /** For changes outside the files that were asked for. */
  pulledIn: (changes: number, files: readonly string[]) =>
    `${count(changes, 'change')} elsewhere ${changes === 1 ? 'is' : 'are'} needed by those in the changed files: ${listSome(files, 5)}.`,
};
