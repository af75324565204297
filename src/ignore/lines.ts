/** The offsets at which the lines of a text begin, behind its BOM. Lines end with LF, CRLF or CR. */
export function lineStarts(text: string): number[] {
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  return [first, ...[...text.matchAll(/\r\n?|\n/g)].map((lineBreak) => lineBreak.index + lineBreak[0].length)];
}
