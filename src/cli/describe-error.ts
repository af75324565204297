import { CommanderError } from 'commander';
import { errors } from '../messages/errors/index.js';
import { maskSecrets } from '../messages/mask-secrets.js';
import type { RepointError } from '../messages/repoint-error.js';
import { nameOfPlace } from '../messages/source-place.js';
import { t } from '../messages/t.js';
import { renderCodeFrame } from '../report/code-frame.js';
import { createStyle } from '../report/style.js';
import { describeExplain } from './command-line.js';
import { COMMAND_NAMES } from './commands.js';
import { translateError } from './translate-error.js';
import { usageSentence } from './usage-sentence.js';

/** What the terminal can show. */
interface Canvas {
  readonly color: boolean;
  readonly width: number;
}

/** What a person can act on, for whatever was thrown. */
export function readError(error: unknown): RepointError {
  return error instanceof CommanderError ? usageError(error) : translateError(error);
}

/** Title, what happened, the lines it is about and what to do, as lines for stderr; `debug` adds the stack. */
export function describeError(error: unknown, debug: boolean, canvas: Canvas): string {
  const told = readError(error);
  const stack = debug && error instanceof Error ? (error.stack ?? '') : '';
  const parts = [
    t`error: ${told.title}`,
    told.detail,
    ...framesOf(told, canvas),
    told.hint,
    // These two say where to look themselves.
    ['internal', 'bad-usage'].includes(told.code) ? '' : t`More: ${describeExplain(told.code)}`,
    stack,
  ];
  return maskSecrets(`${parts.filter((part) => part !== '').join('\n')}\n`);
}

/** Enough to see what is wrong: who mends the first few is likely to find the others. */
const MOST_FRAMES = 3;

function framesOf({ places }: RepointError, { color, width }: Canvas): string[] {
  const style = createStyle(color);
  const shown = places.filter((place, index) => places.findIndex(({ line }) => line === place.line) === index);
  return shown.slice(0, MOST_FRAMES).flatMap((place) => {
    const frame = renderCodeFrame(place, style, width - 2).map((row) => `  ${row}`);
    return frame.length === 0 ? [] : ['', style.path(nameOfPlace(place)), ...frame, ''].join('\n');
  });
}

function usageError(error: CommanderError): RepointError {
  const command = process.argv.slice(2).find((word) => COMMAND_NAMES.includes(word));
  const called = command === undefined ? 'repoint' : `repoint ${command}`;
  return errors.badUsage(usageSentence(error), called);
}
