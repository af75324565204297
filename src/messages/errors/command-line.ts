/** What can be wrong with the words on the command line, and what goes wrong beside them. */

import { listed } from '../lists.js';
import { RepointError } from '../repoint-error.js';
import { t } from '../t.js';

export const commandLineErrors = {
  unknownReporter: (name: string, known: readonly string[]) =>
    new RepointError(
      'unknown-reporter',
      t`Unknown reporter "${name}"`,
      t`Known reporters here: ${listed(known)}.`,
      t`Write --reporter name, or --reporter name=file.`,
    ),

  unknownLanguage: (name: string, known: readonly string[]) =>
    new RepointError(
      'unknown-language',
      t`repoint does not speak "${name}"`,
      t`Known languages: ${listed(known)}.`,
      t`Write --lang zh or --lang en, or leave it out for that of LANG.`,
    ),

  badPlace: (text: string) =>
    new RepointError(
      'bad-place',
      t`"${text}" is not a place in a file`,
      t`A place is a path and a line.`,
      t`Write --explain src/chat.ts:12, as scan prints it.`,
    ),

  badPort: (text: string) =>
    new RepointError(
      'bad-port',
      t`"${text}" is not a port`,
      t`A port is a whole number from 0 to 65535.`,
      t`Use 0 for any free port.`,
    ),

  portTaken: (port: number) =>
    new RepointError(
      'port-taken',
      t`Port ${port} is taken`,
      t`Another program listens there.`,
      t`Choose another one, or 0 for any free port.`,
    ),

  badUsage: (message: string, command: string) => new RepointError('bad-usage', message, '', t`See ${command} --help.`),

  notADirectory: (path: string, closestCommand: string | undefined) =>
    new RepointError(
      'not-a-directory',
      t`No directory "${path}"`,
      t`The first argument is the folder to work in.`,
      closestCommand === undefined
        ? t`Check the path; relative ones start at --cwd.`
        : t`If you meant the command, put it first: repoint ${closestCommand}.`,
    ),

  cannotWriteFile: (file: string, detail: string) =>
    new RepointError('cannot-write-file', t`Cannot write ${file}`, detail, t`Check the folder and its permissions.`),

  internal: (error: unknown) =>
    new RepointError(
      'internal',
      t`repoint failed on its own account`,
      error instanceof Error ? error.message : String(error),
      t`Run again with --debug and report what it prints.`,
    ),
};
