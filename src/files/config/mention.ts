import type { ConfigUsage, Span } from '../../scan/usage.js';

/** What a scanner found, before it is described as a usage. The span is in the file's text. */
export interface Mention extends Pick<ConfigUsage, 'role' | 'name' | 'text' | 'value' | 'remote' | 'reader'> {
  readonly span: Span;
}

/** A piece of a file and where it starts. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
}

export function spanOf({ text, start }: Stretch): Span {
  return [start, start + text.length];
}

/** Part of a stretch. */
export function sliceStretch({ text, start }: Stretch, from: number, to?: number): Stretch {
  return { text: text.slice(from, to), start: start + from };
}
