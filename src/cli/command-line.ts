import { quoteWord } from '../next-steps/quote-word.js';
import type { ChoiceFlags } from './choice.js';
import { moveWords } from './move-flags.js';
import { optionWords } from './option-words.js';
import type { CommonFlags, ConfigFlags, SelectionFlags, TargetFlags } from './options.js';

type Flags = CommonFlags & TargetFlags & ConfigFlags & SelectionFlags & ChoiceFlags;

/**
 * What to type to migrate with the same choices, without what writes: reports end with it. With a `command`, what to type for
 * that one.
 */
export function describeCommand(
  directory: string | undefined,
  flags: Flags,
  provider: string,
  command?: 'check' | 'review',
): string {
  const words = [
    ...called(),
    ...(command === undefined ? [] : [command]),
    ...place(directory, flags.cwd),
    ...optionWords('--config', flags.config),
    ...optionWords('--to', flags.to ?? provider),
    ...optionWords('--region', flags.region),
    ...Object.entries(flags.model ?? {}).flatMap(([from, to]) => optionWords('--model', `${from}=${to}`)),
    ...moveWords(flags),
    ...(flags.include ?? []).flatMap((glob) => optionWords('--include', glob)),
    ...(flags.exclude ?? []).flatMap((glob) => optionWords('--exclude', glob)),
    ...(flags.only ?? []).flatMap((rule) => optionWords('--only', rule)),
    ...(flags.skip ?? []).flatMap((rule) => optionWords('--skip', rule)),
    ...optionWords('--since', flags.since),
  ];
  return writeWords(words);
}

/** What to type to take the last run back. */
export function describeUndo(directory: string | undefined, cwd: string | undefined): string {
  return writeWords([...called(), 'undo', ...place(directory, cwd)]);
}

/** What to type for a preview by the configuration alone. */
export function describePreview(directory: string | undefined, cwd: string | undefined): string {
  return writeWords([...called(), ...place(directory, cwd)]);
}

/** What to type to read more of a word. */
export function describeExplain(term: string): string {
  return writeWords([...called(), 'explain', term]);
}

function place(directory: string | undefined, cwd: string | undefined): string[] {
  return [...(directory === undefined ? [] : [directory]), ...optionWords('--cwd', cwd)];
}

function writeWords(words: readonly string[]): string {
  return words.map((word) => quoteWord(word)).join(' ');
}

/** Under npx there is no `repoint` on the path. */
function called(): string[] {
  return process.env.npm_command === 'exec' ? ['npx', 'repoint'] : ['repoint'];
}
