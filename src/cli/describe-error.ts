import { CommanderError } from 'commander';
import { errors } from '../messages/errors.js';
import { maskSecrets } from '../messages/mask-secrets.js';
import type { RepointError } from '../messages/repoint-error.js';
import { COMMANDS } from './program.js';
import { translateError } from './translate-error.js';

/** Title, what happened and what to do, as lines for stderr. */
export function describeError(error: unknown, debug: boolean): string {
  const { title, detail, hint, link } = error instanceof CommanderError ? usageError(error) : translateError(error);
  const stack = debug && error instanceof Error ? (error.stack ?? '') : '';
  const parts = [`error: ${title}`, detail, hint, link ?? '', stack].filter((part) => part !== '');
  return maskSecrets(`${parts.join('\n')}\n`);
}

/** Commander's sentence without its own `error:`; `(Did you mean --x?)` stays on its line. */
function usageError(error: CommanderError): RepointError {
  const message = error.message.replace(/^error: /, '');
  const command = process.argv.slice(2).find((word) => COMMANDS.includes(word));
  const called = command === undefined ? 'repoint' : `repoint ${command}`;
  return errors.badUsage(message.charAt(0).toUpperCase() + message.slice(1), called);
}
