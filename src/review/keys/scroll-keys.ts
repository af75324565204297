import { bodyRows } from '../screen/body.js';
import { PLAIN } from '../screen/plain.js';
import { bodyRoom } from '../screen/room.js';
import type { ReviewState } from '../state.js';

/** Keys that move the body under the screen; nothing for other keys. */
export function scrollByKey(state: ReviewState, key: string): ReviewState | undefined {
  const room = bodyRoom(state);
  const page = Math.max(1, room - 2);
  const lines: Readonly<Record<string, number>> = { ' ': page, pagedown: page, down: 1, pageup: -page, up: -1 };
  const by = lines[key];
  if (by === undefined || state.mode.kind === 'models') return undefined;
  const most = Math.max(0, bodyRows(state, PLAIN).length - room);
  // Space at the end starts again: on a small keyboard it may be the only key that scrolls.
  const isAtEnd = key === ' ' && state.scroll >= most;
  return { ...state, scroll: isAtEnd ? 0 : Math.min(most, Math.max(0, state.scroll + by)) };
}
