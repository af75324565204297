/** What can be wrong with the choice of rules and files. */
import { RepointError } from './repoint-error.js';

export const selectionErrors = {
  unknownRule: (option: string, name: string, closest: readonly string[], known: readonly string[]) =>
    new RepointError(
      'unknown-rule',
      `Unknown rule "${name}" in ${option}`,
      `Known rules: ${known.join(', ')}.`,
      closest.length > 0 ? `Did you mean ${closest.join(' or ')}?` : 'Choose one of the known rules.',
    ),

  outsideGit: (option: string, folder: string) =>
    new RepointError(
      'outside-git',
      `${option} needs a git repository`,
      `${folder} is in none, or git is not installed.`,
      `Leave ${option} out, or run it inside a repository.`,
    ),

  unknownRef: (ref: string) =>
    new RepointError(
      'unknown-ref',
      `git knows no commit "${ref}"`,
      'It is no branch, tag or commit of this repository as it was fetched here.',
      `Check the name with git rev-parse ${ref}. In CI fetch it first: git fetch origin, or fetch-depth: 0 in actions/checkout.`,
    ),

  noMergeBase: (ref: string) =>
    new RepointError(
      'no-merge-base',
      `"${ref}" and the commit that is checked out have no common ancestor here`,
      'A shallow clone may have cut it off.',
      'Fetch the whole history: git fetch --unshallow, or fetch-depth: 0 in actions/checkout.',
    ),

  sinceAndStaged: () =>
    new RepointError(
      'since-and-staged',
      '--since and --staged exclude each other',
      'The one is about all that differs from a commit, the other about what is to be committed.',
      'Use --staged before a commit and --since in CI.',
    ),
};
