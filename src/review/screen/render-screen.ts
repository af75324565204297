import stringWidth from 'fast-string-width';
import { maskSecrets } from '../../messages/mask-secrets.js';
import type { Style } from '../../report/style.js';
import { wrapProse } from '../../report/visible-text.js';
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
  const body = bodyRows(state, style);
  const notice = wrapNotice(state.notice, columns);
  const room = Math.max(1, bodyRoom(state) - (notice.length - 1));
  // The terminal may have grown since it was scrolled.
  const scroll = Math.min(state.scroll, Math.max(0, body.length - room));
  const shown = body.slice(scroll, scroll + room);
  const hidden = body.length - scroll - shown.length;
  const more = hidden > 0 ? sentences.moreLines(hidden) : '';
  return [
    ...shown,
    ...Array.from({ length: room - shown.length }, () => ''),
    ...noticeRows(notice, more, columns, style),
    style.dim(clip(tallyOf(state), columns - 1)),
    style.bold(clip(maskSecrets(promptOf(state)), columns - 1, 'end')),
  ].slice(-rows);
}

const MOST_NOTICE_ROWS = 3;

/** A notice in as many rows as it needs; one that is longer than the screen can spare is cut. */
function wrapNotice(notice: string, columns: number): string[] {
  const rows = wrapProse(notice, columns - 1, '');
  if (rows.length <= MOST_NOTICE_ROWS) return rows;
  return [...rows.slice(0, MOST_NOTICE_ROWS - 1), clip(rows.slice(MOST_NOTICE_ROWS - 1).join(' '), columns - 1)];
}

/** What there is to say, and how much of the body is below the screen: both where there is room for both. */
function noticeRows(notice: readonly string[], more: string, columns: number, style: Style): string[] {
  const last = notice.at(-1) ?? '';
  if (last === '') return [style.dim(clip(more, columns - 1))];
  const fits = more !== '' && stringWidth(last) + 2 + stringWidth(more) < columns;
  const end = fits ? `${style.warn(last)}  ${style.dim(more)}` : style.warn(last);
  return [...notice.slice(0, -1).map((row) => style.warn(row)), end];
}
