/** Half-open range of UTF-16 offsets into a file's text, decoded with its BOM kept. */
export type Span = readonly [start: number, end: number];

/** A range in a file. `file` is relative to the scanned root, with forward slashes. */
export interface Place {
  readonly file: string;
  readonly span: Span;
}
