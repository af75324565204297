import stringWidth from 'fast-string-width';
import { listNotes } from '../../messages/lists.js';
import { tierWord } from '../../messages/words.js';
import type { Style } from '../../report/style.js';
import { wrapProse } from '../../report/visible-text.js';
import { sentences } from '../sentences.js';
import type { Mode, ReviewState } from '../state.js';
import { clip } from './clip.js';
import { bodyRoom } from './room.js';

const HEAD = 3;

/** The models to choose from, around the one that is pointed at. */
export function renderModels(
  state: ReviewState,
  { from, options, at }: Extract<Mode, { kind: 'models' }>,
  style: Style,
): string[] {
  const { columns } = state.size;
  const widest = Math.max(...options.map(({ id }) => stringWidth(id)));
  const rows = options.map(({ id, isChosen, lacks, tier }, index) => {
    const notes = [
      tierWord(tier),
      isChosen ? sentences.models.chosen : '',
      lacks === '' ? '' : sentences.models.lacks(lacks),
    ];
    const told = `${index < 9 ? index + 1 : ' '}  ${id.padEnd(widest)}  ${listNotes(notes.filter((note) => note !== ''))}`;
    const line = clip(told.trimEnd(), columns - 4);
    return index === at ? style.bold(`> ${line}`) : `  ${line}`;
  });
  const room = Math.max(1, bodyRoom(state) - HEAD);
  const first = Math.max(0, Math.min(at - Math.floor(room / 2), rows.length - room));
  return [
    style.bold(clip(sentences.models.heading(from), columns)),
    ...wrapProse(sentences.models.everywhere(from), columns, '  ').slice(0, 1),
    '',
    ...rows.slice(first, first + room),
  ];
}
