/** What the page's script gets from the report, as JSON. Types alone: the script is bundled apart. */
import type { words } from './words.js';

export interface ClientData {
  /** The same as long as what is left to do by hand is. */
  readonly fingerprint: string;
  /** Of each card, in the order of the page. */
  readonly diffs: readonly (readonly DiffHunk[])[];
  readonly words: (typeof words)['client'];
}

export interface DiffHunk {
  /** Set where a card has hunks of several files. */
  readonly file?: string;
  readonly rows: readonly DiffRow[];
}

/** Its line numbers before and after, 0 where it has none; the code is markup. `!`: a line that a finding speaks of. */
export type DiffRow = readonly [sign: ' ' | '-' | '+' | '!', old: number, now: number, code: string];
