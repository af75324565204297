/** Turns offsets into 1-based lines and columns of one text, and back. */
export interface LineIndex {
  position(offset: number): { readonly line: number; readonly column: number };
  /** The offset at which a line starts; the end of the text for lines after the last. */
  start(line: number): number;
}

export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    position(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
    start: (line) => starts[line - 1] ?? text.length,
  };
}
