import { stripVTControlCharacters } from 'node:util';

const HAN = /\p{Script=Han}/u;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/gu;

/**
 * Where a line of Chinese may end: behind a blank, and on both sides of a character, but no line starts with a closing
 * mark or a colour, and none ends with an opening one.
 */
const BREAKS =
  /(?<= )|(?<=[\p{Script=Han}，。；：！？、）”])(?![ ，。；：！？、）”\p{Cc}])|(?<![ （“])(?=[\p{Script=Han}（“])/u;

/** Columns of a line, colours aside. Without a library: the help uses it too, which is to load nothing. */
export function widthOf(text: string): number {
  const plain = stripVTControlCharacters(text);
  return plain.length + (plain.match(WIDE)?.length ?? 0);
}

/** Breaks lines where Chinese allows it, so that its text, which has no blanks, fills the width. Other lines stay as they are. */
export function breakChinese(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => (HAN.test(line) && widthOf(line) > width ? breakLine(line, width) : line))
    .join('\n');
}

function breakLine(line: string, width: number): string {
  const lines = [''];
  for (const piece of line.split(BREAKS)) {
    const last = lines.at(-1) ?? '';
    if (last === '' || widthOf((last + piece).trimEnd()) <= width) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines.map((each) => each.trimEnd()).join('\n');
}
