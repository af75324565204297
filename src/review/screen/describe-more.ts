import { labelled } from '../../messages/lists.js';
import type { Change } from '../../plan/contract.js';
import type { Style } from '../../report/style.js';
import { visibleText, wrapProse } from '../../report/visible-text.js';
import { findNeeded } from '../deck.js';
import { sentences } from '../sentences.js';
import type { ReviewState } from '../state.js';
import { placeOf } from './place-of.js';
import { saySource } from './say-source.js';

/** Everything there is to know of a change beside its difference. */
export function describeMore(state: ReviewState, change: Change, style: Style): string[] {
  const { plan } = state.work;
  const usages = plan.usages.filter(({ id }) => change.usages.includes(id));
  const notes = plan.findings.filter((finding) => finding.usages.some((id) => change.usages.includes(id)));
  const worst = WORST_FIRST.find((each) => usages.some(({ confidence }) => confidence === each));
  const because = [...new Set(usages.flatMap((usage) => usage.because))];
  const list = (heading: string, items: readonly string[]): string[] => {
    if (items.length === 0) return [];
    const rows = items.flatMap((item) => wrapProse(item, state.size.columns, '      ', '    - '));
    return [style.bold(`  ${heading}`), ...rows];
  };
  const prose = (text: string): string[] => wrapProse(visibleText(text), state.size.columns, '  ');
  return [
    ...(worst === undefined ? [] : prose(sentences.confidence[worst])),
    ...(because.length === 0 ? [] : prose(sentences.because(because))),
    ...list(
      sentences.notes,
      notes.map(({ title, todo }) => visibleText(todo === '' ? title : labelled(title, todo))),
    ),
    ...list(
      sentences.needsThese,
      findNeeded(state.deck, [change.id]).map(
        (each) => `${visibleText(each.title)}  ${style.path(placeOf(each, state.work))}`,
      ),
    ),
    ...list(sentences.sources, change.sources.map(saySource)),
  ];
}

const WORST_FIRST = ['name-only', 'inferred', 'proven'] as const;
