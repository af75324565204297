/** Errors of `repoint init`. */

import { RepointError } from '../repoint-error.js';
import { t } from '../t.js';

export const initErrors = {
  configExists: (file: string) =>
    new RepointError(
      'config-exists',
      t`${file} is there already`,
      t`It was left as it is.`,
      t`Edit it, or add --force to write it anew.`,
    ),

  otherConfigExists: (file: string) =>
    new RepointError(
      'other-config-exists',
      t`${file} configures this folder already`,
      t`A folder can have only one configuration, so repoint.config.json was not written.`,
      t`Edit ${file}, or remove it first.`,
    ),
};
