import { sniffStyle } from './style.js';
import { indentAt, lineEnd, lineStart } from './text-lines.js';

/** Past this a formatter would break the line. */
const LINE_WIDTH = 80;

/** A new object literal to be written at `offset`: on the line where it fits, else a line for each property. */
export function objectText(properties: readonly string[], source: string, offset: number): string {
  const oneLine = `{ ${properties.join(', ')} }`;
  const lineLength = lineEnd(source, offset) - lineStart(source, offset);
  if (lineLength + oneLine.length <= LINE_WIDTH) return oneLine;
  const { indent, newline } = sniffStyle(source);
  const outer = indentAt(source, offset);
  const lines = properties.map((property) => `${newline}${outer}${indent}${property},`);
  return `{${lines.join('')}${newline}${outer}}`;
}
