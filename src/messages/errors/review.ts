/** Errors of `repoint review`. */

import { RepointError } from '../repoint-error.js';
import type { SourcePlace } from '../source-place.js';
import { t } from '../t.js';

const NO_PERSON = {
  get asked() {
    return t`--json and --no-interactive forbid questions.`;
  },
  get ci() {
    return t`This is a CI job: CI is set in the environment.`;
  },
  get terminal() {
    return t`Input or output is no terminal, or one that cannot move its cursor.`;
  },
};

export const reviewErrors = {
  reviewNeedsTerminal: (reason: keyof typeof NO_PERSON, check: string) =>
    new RepointError(
      'review-needs-terminal',
      t`A review needs a person at a terminal`,
      NO_PERSON[reason],
      t`Use ${check}, or repoint plan -o plan.json and later repoint apply plan.json.`,
    ),

  brokenReview: (path: string) =>
    new RepointError(
      'broken-review',
      t`The answers of the last review cannot be read`,
      t`${path} is damaged, or was left by another version.`,
      t`Start with --restart to forget them.`,
    ),

  reviewBreaksFile: (place: SourcePlace, message: string) =>
    new RepointError(
      'review-breaks-file',
      t`What was accepted would break ${place.file}`,
      t`Line ${place.line}: ${message}. Nothing was written; the answers are kept.`,
      t`Start the review again and take back the change of your own text there, or accept what belongs to it.`,
      { places: [place] },
    ),
};
