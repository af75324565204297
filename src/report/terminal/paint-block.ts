import type { ChangedBlock } from '../changed-blocks.js';
import { compareWords, type Stretch } from '../emphasize-words.js';
import type { Style } from '../style.js';
import { visibleText } from '../visible-text.js';
import type { Row } from './gutter.js';

type Paint = (text: string) => string;

/** The removed and the added lines of a block; lines that pair up have the words marked in which they differ. */
export function paintBlock(block: ChangedBlock, shift: number, style: Style): Row[] {
  const removed = block.removed.map(visibleText);
  const added = block.added.map(visibleText);
  const pairs = removed.map((before, index) => {
    const after = added[index];
    return after === undefined ? undefined : compareWords(before, after);
  });
  return [
    ...removed.map((text, index) => ({
      kind: 'removed' as const,
      old: block.line + index,
      text: paint(pairs[index]?.removed ?? [{ text, different: false }], style.removed, style.removedWord),
    })),
    ...added.map((text, index) => ({
      kind: 'added' as const,
      new: block.line + shift + index,
      text: paint(pairs[index]?.added ?? [{ text, different: false }], style.added, style.addedWord),
    })),
  ];
}

function paint(stretches: readonly Stretch[], line: Paint, word: Paint): string {
  return stretches.map(({ text, different }) => (different ? word(text) : line(text))).join('');
}
