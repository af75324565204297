import { findAll } from './dom.js';

/** Moves to the next card in sight (`.card`), or to the first one of the next file (`.file`). */
export function goTo(unit: '.card' | '.file', step: 1 | -1): void {
  const units = findAll(`${unit}:not([hidden])`);
  const active = document.activeElement?.closest<HTMLElement>(unit);
  const at = active ? units.indexOf(active) : -1;
  const next = units[at === -1 ? 0 : at + step];
  const card = unit === '.file' ? next?.querySelector<HTMLElement>('.card:not([hidden])') : next;
  if (!card) return;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'start' });
}
