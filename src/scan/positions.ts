/** A line and a column as editors show them: both 1-based, columns in UTF-16 units, a BOM not counted. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds positions in one text. Lines end with LF, CRLF or CR. */
export class LineIndex {
  readonly #lineStarts: readonly number[];

  constructor(text: string) {
    const starts = [text.startsWith('\uFEFF') ? 1 : 0];
    for (const lineBreak of text.matchAll(/\r\n?|\n/g)) starts.push(lineBreak.index + lineBreak[0].length);
    this.#lineStarts = starts;
  }

  positionAt(offset: number): Position {
    const line = this.#lineAt(offset);
    return { line: line + 1, column: Math.max(offset - (this.#lineStarts[line] ?? 0), 0) + 1 };
  }

  /** The last line that starts at or before the offset, by binary search. */
  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The position of an offset. Asking many times for one text is cheap: the last text's line index is kept. */
export function positionAt(text: string, offset: number): Position {
  if (latest?.text !== text) latest = { text, index: new LineIndex(text) };
  return latest.index.positionAt(offset);
}

let latest: { readonly text: string; readonly index: LineIndex } | undefined;
