/** Errors of `repoint review`. */
import { RepointError } from './repoint-error.js';

const NO_PERSON = {
  asked: '--json and --no-interactive forbid questions.',
  ci: 'This is a CI job: CI is set in the environment.',
  terminal: 'Input or output is no terminal, or one that cannot move its cursor.',
};

export const reviewErrors = {
  needsTerminal: (reason: keyof typeof NO_PERSON, check: string) =>
    new RepointError(
      'review-needs-terminal',
      'A review needs a person at a terminal',
      NO_PERSON[reason],
      `Use ${check}, or repoint plan -o plan.json and later repoint apply plan.json.`,
    ),

  brokenAnswers: (path: string) =>
    new RepointError(
      'broken-review',
      'The answers of the last review cannot be read',
      `${path} is damaged, or was left by another version.`,
      'Start with --restart to forget them.',
    ),

  breaksFile: (file: string, line: number, message: string) =>
    new RepointError(
      'review-breaks-file',
      `What was accepted would break ${file}`,
      `Line ${line}: ${message}. Nothing was written; the answers are kept.`,
      'Start the review again and take back the change of your own text there, or accept what belongs to it.',
    ),
};
