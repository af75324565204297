import type { Card } from './cards.js';
import { fill, find, findAll } from './dom.js';

/** Shows the cards that fit tiers, rule, file and search, and says how many they are. */
export function createFilter(cards: readonly Card[], showing: string): { clear(): void; focusSearch(): void } {
  const search = find('search', HTMLInputElement);
  const rule = find('rule', HTMLSelectElement);
  const clearButton = find('clear', HTMLButtonElement);
  const output = find('showing', HTMLOutputElement);
  const tiers = findAll('input[name=tier]').filter((each) => each instanceof HTMLInputElement);
  const fileButtons = findAll('[data-filter-by=file]');
  const sections = findAll('.file');
  let file = '';

  const apply = (): void => {
    const chosen = new Set(tiers.filter(({ checked }) => checked).map(({ value }) => value));
    const terms = search.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const card of cards) {
      const fits =
        chosen.has(card.tier) &&
        (rule.value === '' || card.rule === rule.value) &&
        (file === '' || card.files.some((path) => isIn(path, file))) &&
        terms.every((term) => card.text.includes(term));
      card.element.hidden = !fits;
      if (fits) shown++;
    }
    for (const section of sections) section.hidden = section.querySelector('.card:not([hidden])') === null;
    for (const button of fileButtons) button.setAttribute('aria-pressed', String(button.dataset.filterValue === file));
    for (const button of findAll('[data-filter-by=rule]'))
      button.setAttribute('aria-pressed', String(button.dataset.filterValue === rule.value));
    clearButton.hidden = shown === cards.length;
    output.value = fill(showing, shown, cards.length);
  };
  const clear = (): void => {
    search.value = '';
    rule.value = '';
    file = '';
    for (const tier of tiers) tier.checked = true;
    apply();
  };

  search.addEventListener('input', apply);
  for (const control of [rule, ...tiers]) control.addEventListener('change', apply);
  clearButton.addEventListener('click', () => {
    clear();
    search.focus();
  });
  for (const button of findAll('[data-filter-by]')) {
    button.addEventListener('click', () => {
      const { filterBy, filterValue = '' } = button.dataset;
      const isOn = button.getAttribute('aria-pressed') === 'true';
      if (filterBy === 'rule') rule.value = isOn ? '' : filterValue;
      else file = isOn ? '' : filterValue;
      apply();
      document.getElementById('changes')?.scrollIntoView({ block: 'start' });
    });
  }
  // A link to a card that the filter hides would lead nowhere.
  window.addEventListener('hashchange', () => {
    const card = cards.find(({ element }) => `#${element.id}` === location.hash);
    if (card?.element.hidden) {
      clear();
      card.element.scrollIntoView();
    }
  });
  apply();
  return { clear, focusSearch: () => search.select() };
}

/** A folder's path ends with a slash. */
function isIn(path: string, chosen: string): boolean {
  return chosen.endsWith('/') ? path.startsWith(chosen) : path === chosen;
}
