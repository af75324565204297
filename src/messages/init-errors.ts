/** Errors of `repoint init`. */
import { RepointError } from './repoint-error.js';

export const initErrors = {
  configExists: (file: string) =>
    new RepointError(
      'config-exists',
      `${file} is there already`,
      'It was left as it is.',
      'Edit it, or add --force to write it anew.',
    ),

  otherConfigExists: (file: string) =>
    new RepointError(
      'other-config-exists',
      `${file} configures this folder already`,
      'A folder can have only one configuration, so repoint.config.json was not written.',
      `Edit ${file}, or remove it first.`,
    ),
};
