import stringWidth from 'fast-string-width';

/** A plain text cut to a number of columns, its end or its beginning marked with `…`; wide characters count twice. */
export function clip(text: string, columns: number, keep: 'start' | 'end' = 'start'): string {
  if (stringWidth(text) <= columns) return text;
  const characters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  const ordered = keep === 'start' ? characters : characters.toReversed();
  let kept: string[] = [];
  let width = 1;
  for (const character of ordered) {
    width += stringWidth(character);
    if (width > columns) break;
    kept = [...kept, character];
  }
  return keep === 'start' ? `${kept.join('')}…` : `…${kept.toReversed().join('')}`;
}
