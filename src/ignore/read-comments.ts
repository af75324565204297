import { lineStarts } from './lines.js';

/** A comment that tells repoint to leave something alone. Lines are counted from 1. */
export interface IgnoreComment {
  readonly file: string;
  /** Where the comment itself stands. */
  readonly line: number;
  /** Offset of its first character. */
  readonly start: number;
  /** `stray`: meant for the whole file, and not at its head. */
  readonly scope: 'next-line' | 'file' | 'stray';
  /** The last line that it speaks of: the next one that is no comment. */
  readonly until: number;
  /** As written; `*` is any. */
  readonly rules: readonly string[];
  /** What stands behind `--`; may be empty. */
  readonly reason: string;
}

/** The word to look for before anything is read. */
export const IGNORE_MARK = 'repoint-ignore-';

const LEADER = String.raw`(?:\/\/|#|--|<!--|\{?\/\*+|\*(?!\/))`;
const COMMENT_LINE = new RegExp(String.raw`^\s*${LEADER}`);
const IGNORE_LINE = new RegExp(
  String.raw`^\s*${LEADER}\s*repoint-ignore-(next-line|file)(?:\s+(.*?))?\s*(?:-->|\*\/\}?)?\s*$`,
);
/** What may stand above a comment for the whole file: nothing, other comments, a directive, the tag that opens a script. */
const HEAD_LINE = new RegExp(String.raw`^\s*(?:$|${LEADER}|#!|['"]use |<script\b|---\s*$|\*\/)`);

/** The comments for repoint in a file. Several above each other speak of the same line. */
export function readComments(file: string, source: string): IgnoreComment[] {
  if (!source.includes(IGNORE_MARK)) return [];
  const starts = lineStarts(source);
  const lines = starts.map((start, index) => source.slice(start, starts[index + 1]).trimEnd());
  const head = lines.findIndex((line) => !HEAD_LINE.test(line));
  return lines.flatMap((text, index): IgnoreComment[] => {
    const [, kind, words = ''] = IGNORE_LINE.exec(text) ?? [];
    if (kind === undefined) return [];
    const below = lines.findIndex((line, at) => at > index && !COMMENT_LINE.test(line));
    return [
      {
        file,
        line: index + 1,
        start: (starts[index] ?? 0) + text.search(/\S/),
        scope: kind === 'next-line' ? 'next-line' : head === -1 || index < head ? 'file' : 'stray',
        until: below === -1 ? lines.length : below + 1,
        ...readWords(words),
      },
    ];
  });
}

/** `model, client -- kept for the comparison`. */
function readWords(words: string): Pick<IgnoreComment, 'rules' | 'reason'> {
  const [, names = '', reason = ''] = /^(.*?)(?:(?:^|\s+)--\s*(.*))?$/.exec(words) ?? [];
  return { rules: names.split(/[\s,]+/).filter((name) => name !== ''), reason: reason.trim() };
}
