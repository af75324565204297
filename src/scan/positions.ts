/** A line and a column as editors show them: both 1-based, columns in UTF-16 units, a BOM not counted. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets of one text into positions, and lines into offsets. Lines end with LF, CRLF or CR. */
export class LineIndex {
  readonly #lineStarts: readonly number[];
  readonly #length: number;
  readonly #bom: 0 | 1;

  constructor(text: string) {
    const starts = [0];
    for (const lineBreak of text.matchAll(/\r\n?|\n/g)) starts.push(lineBreak.index + lineBreak[0].length);
    this.#lineStarts = starts;
    this.#length = text.length;
    this.#bom = text.startsWith('\uFEFF') ? 1 : 0;
  }

  positionAt(offset: number): Position {
    const line = this.#lineAt(offset);
    const start = line === 0 ? this.#bom : (this.#lineStarts[line] ?? 0);
    return { line: line + 1, column: Math.max(offset - start, 0) + 1 };
  }

  /** Where a line starts, the BOM in front of the first included; the end of the text for lines after the last. */
  startOf(line: number): number {
    return this.#lineStarts[line - 1] ?? this.#length;
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
