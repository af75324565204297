import { moveWords } from './move-flags.js';
import type { CommonFlags, SelectionFlags, TargetFlags } from './options.js';

type Flags = CommonFlags & TargetFlags & SelectionFlags;

/** What to type to migrate with the same choices, without what writes: reports end with it. */
export function describeCommand(directory: string | undefined, flags: Flags, provider: string): string {
  const words = [
    ...called(),
    ...(directory === undefined ? [] : [directory]),
    ...option('--cwd', flags.cwd),
    ...option('--to', flags.to ?? provider),
    ...option('--region', flags.region),
    ...Object.entries(flags.model ?? {}).flatMap(([from, to]) => option('--model', `${from}=${to}`)),
    ...moveWords(flags),
    ...(flags.include ?? []).flatMap((glob) => option('--include', glob)),
    ...(flags.exclude ?? []).flatMap((glob) => option('--exclude', glob)),
  ];
  return words.map(quoteWord).join(' ');
}

/** What to type to take the last run back. */
export function describeUndo(directory: string | undefined, cwd: string | undefined): string {
  const words = [...called(), 'undo', ...(directory === undefined ? [] : [directory]), ...option('--cwd', cwd)];
  return words.map(quoteWord).join(' ');
}

/** Under npx there is no `repoint` on the path. */
function called(): string[] {
  return process.env.npm_command === 'exec' ? ['npx', 'repoint'] : ['repoint'];
}

function option(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [name, value];
}

function quoteWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
