/** What can be wrong with the choice of rules and files. */

import { listed, listOr } from '../lists.js';
import { RepointError } from '../repoint-error.js';
import { t } from '../t.js';

export const selectionErrors = {
  unknownRule: (option: string, name: string, closest: readonly string[], known: readonly string[]) =>
    new RepointError(
      'unknown-rule',
      t`Unknown rule "${name}" in ${option}`,
      t`Known rules: ${listed(known)}.`,
      closest.length > 0 ? t`Did you mean ${listOr(closest)}?` : t`Choose one of the known rules.`,
    ),

  outsideGit: (option: string, folder: string) =>
    new RepointError(
      'outside-git',
      t`${option} needs a git repository`,
      t`${folder} is in none, or git is not installed.`,
      t`Leave ${option} out, or run it inside a repository.`,
    ),

  unknownRef: (ref: string) =>
    new RepointError(
      'unknown-ref',
      t`git knows no commit "${ref}"`,
      t`It is no branch, tag or commit of this repository as it was fetched here.`,
      t`Check the name with git rev-parse ${ref}. In CI fetch it first: git fetch origin, or fetch-depth: 0 in actions/checkout.`,
    ),

  noMergeBase: (ref: string) =>
    new RepointError(
      'no-merge-base',
      t`"${ref}" and the commit that is checked out have no common ancestor here`,
      t`A shallow clone may have cut it off.`,
      t`Fetch the whole history: git fetch --unshallow, or fetch-depth: 0 in actions/checkout.`,
    ),

  sinceAndStaged: () =>
    new RepointError(
      'since-and-staged',
      t`--since and --staged exclude each other`,
      t`The one is about all that differs from a commit, the other about what is to be committed.`,
      t`Use --staged before a commit and --since in CI.`,
    ),
};
