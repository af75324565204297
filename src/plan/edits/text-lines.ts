/** The offset where the line of `offset` begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset of the line break (`\r\n` or `\n`) that ends the line of `offset`, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  if (feed === -1) return text.length;
  return text[feed - 1] === '\r' && feed > offset ? feed - 1 : feed;
}

/** The offset where the next line begins. */
export function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed === -1 ? text.length : feed + 1;
}

/** The white space that the line of `offset` begins with. */
export function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';
}

/** The lines around an offset that are indented as deep as its own, or deeper. */
export function blockAround(text: string, offset: number): string {
  const depth = indentAt(text, offset).length;
  const isInside = (start: number): boolean => indentAt(text, lineEnd(text, start)).length >= depth;
  let start = lineStart(text, offset);
  while (start > 0 && isInside(lineStart(text, start - 1))) start = lineStart(text, start - 1);
  let end = lineEnd(text, offset);
  while (nextLine(text, end) < text.length && isInside(nextLine(text, end))) end = lineEnd(text, nextLine(text, end));
  return text.slice(start, end);
}

/** The first offset at or after `offset` that is neither white space nor in a comment. */
export function skipTrivia(text: string, offset: number): number {
  const trivia = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
  trivia.lastIndex = offset;
  trivia.test(text);
  return trivia.lastIndex;
}

/** True when only white space and comments stand between `offset` and the end of its line. */
export function endsLine(text: string, offset: number): boolean {
  return /^[ \t]*(?:\/\*(?:[^*\n]|\*(?!\/))*\*\/[ \t]*)*(?:\/\/.*)?$/.test(text.slice(offset, lineEnd(text, offset)));
}
