import type { Style } from '../style.js';
import { foldCode, visibleText } from '../visible-text.js';

/** A line with the numbers it has in the old and the new file. */
export interface Row {
  readonly kind: 'context' | 'removed' | 'added';
  readonly old?: number;
  readonly new?: number;
  /** As in the file for context, painted otherwise. */
  readonly text: string;
}

export interface Gutter {
  /** As wide as the two numbers. */
  readonly indent: string;
  /** The row as one line, or as more where the terminal is too narrow for it. */
  rows(row: Row): string[];
}

/** Two columns of line numbers and a bar, as ast-grep prints them. */
export function createGutter(digits: number, style: Style, width: number): Gutter {
  const indent = ` ${' '.repeat(digits)} ${' '.repeat(digits)} `;
  const number = (line: number | undefined) => String(line ?? '').padStart(digits);
  const signs = { context: ' ', removed: style.removed('-'), added: style.added('+') };
  return {
    indent,
    rows(row) {
      const text = row.kind === 'context' ? visibleText(row.text) : row.text;
      const [first = '', ...rest] = foldCode(text, width - indent.length - 3);
      return [
        `${style.dim(` ${number(row.old)} ${number(row.new)} │`)}${signs[row.kind]} ${first}`.trimEnd(),
        ...rest.map((folded) => `${style.dim(`${indent}│`)}  ${folded}`),
      ];
    },
  };
}
