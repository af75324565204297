/** What can be wrong with a baseline. */
import { RepointError } from './repoint-error.js';

export const baselineErrors = {
  missingBaseline: (file: string) =>
    new RepointError(
      'missing-baseline',
      `No baseline ${file}`,
      'The file is not there.',
      'Make it by adding --update-baseline once, then commit it.',
    ),

  badBaseline: (file: string, detail: string) =>
    new RepointError(
      'bad-baseline',
      `Cannot use ${file} as a baseline`,
      detail,
      'Take it from version control, or make it again with --update-baseline after deleting it.',
    ),

  otherTarget: (file: string, before: string, now: string) =>
    new RepointError(
      'baseline-of-another-target',
      `${file} was made for ${before}`,
      `This check is for ${now}: what is known there says nothing here.`,
      'Name another file in --baseline, or delete this one and add --update-baseline.',
    ),

  updateNeedsBaseline: () =>
    new RepointError(
      'update-needs-baseline',
      '--update-baseline needs --baseline',
      'It does not say which file to write.',
      'Add --baseline repoint-baseline.json.',
    ),

  partialUpdate: (option: string) =>
    new RepointError(
      'partial-baseline-update',
      `--update-baseline and ${option} exclude each other`,
      'A baseline holds the whole of the folder; what is not looked at would be forgotten.',
      `Leave ${option} out while the baseline is written.`,
    ),
};
