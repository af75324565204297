/** Errors of `repoint doctor`. */
import { RepointError } from './repoint-error.js';

export const doctorErrors = {
  badTimeout: (text: string) =>
    new RepointError(
      'bad-timeout',
      `"${text}" is not a time to wait`,
      'It is a number of seconds, more than 0 and at most 600.',
      'Write --timeout 60.',
    ),

  unreadableEnvFile: (file: string, reason: string) =>
    new RepointError(
      'unreadable-env-file',
      `Cannot read ${file}`,
      reason,
      'Give --vars a file with lines of NAME=value.',
    ),
};
