import type { ClientData } from '../../client-data.js';
import { findAll } from './dom.js';

/** A change or a finding of the page. */
export interface Card {
  readonly element: HTMLElement;
  readonly tier: string;
  readonly rule: string;
  readonly files: readonly string[];
  /** All that can be searched, in small letters. */
  readonly text: string;
}

export function readCards(diffs: ClientData['diffs']): Card[] {
  return findAll('.card').map((element, index) => {
    let text: string | undefined;
    return {
      element,
      tier: element.dataset.tier ?? '',
      rule: element.dataset.rule ?? '',
      files: JSON.parse(element.dataset.files ?? '[]') as string[],
      // Made at the first search.
      get text() {
        text ??= `${element.textContent} ${plainCode(diffs[index] ?? [])}`.toLocaleLowerCase();
        return text;
      },
    };
  });
}

function plainCode(hunks: ClientData['diffs'][number]): string {
  const markup = hunks.flatMap(({ rows }) => rows.map((row) => row[3])).join('\n');
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
