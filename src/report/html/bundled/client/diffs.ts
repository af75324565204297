import type { ClientData } from '../../client-data.js';
import type { Card } from './cards.js';
import { find } from './dom.js';
import { drawDiff } from './draw-diff.js';
import { storage } from './storage.js';

/** Draws the difference of a card when it comes near to what is in sight: thousands at once would make the page slow. */
export function showDiffs(cards: readonly Card[], { diffs, words }: ClientData): { toggle(): void } {
  const button = find('split', HTMLButtonElement);
  const drawn = new Set<number>();
  let split = storage.read('split') === 'true';
  const draw = (index: number): void => {
    const place = cards[index]?.element.querySelector('.diff');
    if (place) place.innerHTML = drawDiff(diffs[index] ?? [], split, words);
  };
  const indexes = new Map<Element, number>(cards.map(({ element }, index) => [element, index]));
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const index = indexes.get(target);
        if (!isIntersecting || index === undefined) continue;
        observer.unobserve(target);
        drawn.add(index);
        draw(index);
      }
    },
    { rootMargin: '1000px' },
  );
  for (const { element } of cards) observer.observe(element);
  button.setAttribute('aria-pressed', String(split));
  const toggle = (): void => {
    split = !split;
    storage.write('split', String(split));
    button.setAttribute('aria-pressed', String(split));
    for (const index of drawn) draw(index);
  };
  button.addEventListener('click', toggle);
  return { toggle };
}
