import { listed, listOr } from './lists.js';
import { count, listSome } from './sentences.js';
import { t } from './t.js';

/** What is said of comments that ignore something, and of what is left out of a plan. */
export const ignoreSentences = {
  noRule: () => ({
    title: t`This comment names no rule, so it ignores nothing`,
    todo: t`Name the rules to ignore, or * for all of them, then -- and a reason.`,
  }),
  unknownRule: (rule: string, closest: readonly string[]) => ({
    title: t`This comment ignores "${rule}", which is no rule`,
    todo: closest.length > 0 ? t`Did you mean ${listOr(closest)}?` : t`Each item of a report names its rule.`,
  }),
  noReason: (rules: readonly string[]) => ({
    title: t`This comment ignores ${listed(rules)} and gives no reason`,
    todo: t`Say why behind --, for whoever reads it next.`,
  }),
  idle: (rules: readonly string[]) => ({
    title: t`This comment ignores nothing: ${listed(rules)}`,
    todo: t`Delete it, unless it is meant for another provider.`,
  }),
  stray: () => ({
    title: t`repoint-ignore-file counts only at the head of a file`,
    todo: t`Move it above the first line of code, or use repoint-ignore-next-line.`,
  }),
  get nothingElse() {
    return t`Nothing to do but what comments ignore.`;
  },
  /** For the summary. */
  ignored: (ignored: number, followers: number) =>
    followers === 0
      ? t`${ignored} ignored by comments`
      : followers === 1
        ? t`${ignored} ignored by comments, and 1 that needs them`
        : t`${ignored} ignored by comments, and ${followers} that need them`,
  /** For changes of rules that were not asked for. */
  followers: (titles: readonly string[]) =>
    t`Left out too, for want of what --only or --skip leaves out: ${count(titles.length, 'change')} (${listSome(titles, 5)}).`,
  /** For changes outside the files that were asked for. */
  pulledIn: (changes: number, files: readonly string[]) =>
    changes === 1
      ? t`1 change elsewhere is needed by those in the changed files: ${listSome(files, 5)}.`
      : t`${count(changes, 'change')} elsewhere are needed by those in the changed files: ${listSome(files, 5)}.`,
};
