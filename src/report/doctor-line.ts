import type { Finding } from '../doctor/contract.js';
import { labelled } from '../messages/lists.js';
import type { Style } from './style.js';
import { visibleText, wrapProse } from './visible-text.js';

const MARKS: Readonly<Record<Finding['state'], string>> = {
  ok: '✔',
  warning: '?',
  failed: '✘',
  unknown: '?',
  skipped: '-',
};

/** What the doctor found, as a line or a few: mark, thing, words, and what to do. */
export function renderFinding({ what, state, text, todo }: Finding, style: Style, width: number): string {
  const lines = [
    ...wrapProse(labelled(visibleText(what), visibleText(text)), width, '  ', `${paint(state, style)(MARKS[state])} `),
    ...(todo === undefined ? [] : wrapProse(visibleText(todo), width, '    ')),
  ];
  return `${lines.join('\n')}\n`;
}

function paint(state: Finding['state'], style: Style): (text: string) => string {
  if (state === 'ok') return style.tier.auto;
  if (state === 'failed') return style.tier.manual;
  return state === 'skipped' ? style.dim : style.warn;
}
