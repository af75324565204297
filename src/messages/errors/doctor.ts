/** Errors of `repoint doctor`. */

import { RepointError } from '../repoint-error.js';
import { t } from '../t.js';

export const doctorErrors = {
  badTimeout: (text: string) =>
    new RepointError(
      'bad-timeout',
      t`"${text}" is not a time to wait`,
      t`It is a number of seconds, more than 0 and at most 600.`,
      t`Write --timeout 60.`,
    ),

  unreadableEnvFile: (file: string, reason: string) =>
    new RepointError(
      'unreadable-env-file',
      t`Cannot read ${file}`,
      reason,
      t`Give --vars a file with lines of NAME=value.`,
    ),
};
