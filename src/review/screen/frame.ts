/** What a terminal is sent to show these rows: line by line, since clearing all of it at once flickers. */
export function renderFrame(rows: readonly string[]): string {
  // Cleared before it is written: afterwards, the last column would be lost.
  const lines = rows.map((row) => `\u001b[K${row}\u001b[0m`);
  // The cursor stays behind the prompt, which is the last row.
  return `\u001b[?25l\u001b[H${lines.join('\r\n')}\u001b[J\u001b[?25h`;
}
