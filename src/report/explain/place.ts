import type { PlacePage } from '../../explain/contract.js';
import { t } from '../../messages/t.js';
import type { Source } from '../../plan/contract.js';
import { badge } from '../terminal/change-note.js';
import { visibleText, wrapProse } from '../visible-text.js';
import type { Page } from './page.js';

/** Everything that a plan does and says at one place, with why and where it is written. */
export function placeSections({ place, changes, findings }: PlacePage, { style, width }: Page): string[][] {
  const sources = (all: readonly Source[]) =>
    all.map(({ url, date, unverified }) => `  ${style.dim(`${url} (${date}${unverified ? t`, not verified` : ''})`)}`);
  return [
    [style.path(place)],
    ...changes.map(({ tier, rule, title, why, heldBy, sources: cited }) => [
      `${badge(tier, style)}  ${visibleText(title)}  ${style.dim(rule)}`,
      ...wrapProse(visibleText(why), width, '  '),
      ...heldBy.flatMap((reason) => wrapProse(t`Held back by: ${visibleText(reason)}`, width, '  ')),
      ...sources(cited),
    ]),
    ...findings.map(({ severity, rule, title, todo, sources: cited }) => [
      `${severity === 'action' ? `${badge('manual', style)}  ` : ''}${visibleText(title)}  ${style.dim(rule)}`,
      ...(todo === '' ? [] : wrapProse(visibleText(todo), width, '  ')),
      ...sources(cited),
    ]),
  ];
}
