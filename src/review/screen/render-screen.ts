import { maskSecrets } from '../../messages/mask-secrets.js';
import type { Style } from '../../report/style.js';
import { sentences } from '../sentences.js';
import type { ReviewState } from '../state.js';
import { bodyRows } from './body.js';
import { clip } from './clip.js';
import { promptOf } from './prompt.js';
import { bodyRoom } from './room.js';
import { tallyOf } from './tally.js';

/** As many rows as the screen has, none wider than it. The cursor belongs behind the last one. */
export function renderScreen(state: ReviewState, style: Style): string[] {
  const { columns, rows } = state.size;
  const room = bodyRoom(state);
  const body = bodyRows(state, style);
  // The terminal may have grown since it was scrolled.
  const scroll = Math.min(state.scroll, Math.max(0, body.length - room));
  const shown = body.slice(scroll, scroll + room);
  const hidden = body.length - scroll - shown.length;
  const more = hidden > 0 ? sentences.moreLines(hidden) : '';
  return [
    ...shown,
    ...Array.from({ length: room - shown.length }, () => ''),
    noticeRow(state.notice, more, columns, style),
    style.dim(clip(tallyOf(state), columns - 1)),
    style.bold(clip(maskSecrets(promptOf(state)), columns - 1, 'end')),
  ].slice(-rows);
}

/** What there is to say, and how much of the body is below the screen: both where there is room for both. */
function noticeRow(notice: string, more: string, columns: number, style: Style): string {
  if (notice === '') return style.dim(clip(more, columns - 1));
  if (more === '') return style.warn(clip(notice, columns - 1));
  const left = columns - 1 - more.length - 2;
  return left < notice.length ? style.warn(clip(notice, columns - 1)) : `${style.warn(notice)}  ${style.dim(more)}`;
}
