/** What can be wrong with a baseline. */

import { RepointError } from '../repoint-error.js';
import type { SourcePlace } from '../source-place.js';
import { t } from '../t.js';

export const baselineErrors = {
  missingBaseline: (file: string) =>
    new RepointError(
      'missing-baseline',
      t`No baseline ${file}`,
      t`The file is not there.`,
      t`Make it by adding --update-baseline once, then commit it.`,
    ),

  badBaseline: (file: string, detail: string, places: readonly SourcePlace[] = []) =>
    new RepointError(
      'bad-baseline',
      t`Cannot use ${file} as a baseline`,
      detail,
      t`Take it from version control, or make it again with --update-baseline after deleting it.`,
      { places },
    ),

  baselineOfAnotherTarget: (file: string, before: string, now: string) =>
    new RepointError(
      'baseline-of-another-target',
      t`${file} was made for ${before}`,
      t`This check is for ${now}: what is known there says nothing here.`,
      t`Name another file in --baseline, or delete this one and add --update-baseline.`,
    ),

  updateNeedsBaseline: () =>
    new RepointError(
      'update-needs-baseline',
      t`--update-baseline needs --baseline`,
      t`It does not say which file to write.`,
      t`Add --baseline repoint-baseline.json.`,
    ),

  partialBaselineUpdate: (option: string) =>
    new RepointError(
      'partial-baseline-update',
      t`--update-baseline and ${option} exclude each other`,
      t`A baseline holds the whole of the folder; what is not looked at would be forgotten.`,
      t`Leave ${option} out while the baseline is written.`,
    ),
};
