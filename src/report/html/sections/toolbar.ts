import { html, type Markup } from '../markup.js';
import type { Card } from '../model.js';
import { words } from '../words.js';

/** What filters the cards and how they look. */
export function toolbar(cards: readonly Card[]): Markup {
  const { controls } = words;
  const tiers = (['manual', 'review', 'auto', 'info'] as const).filter((tier) =>
    cards.some(({ item }) => item.tier === tier),
  );
  const rules = [...new Set(cards.map(({ item }) => item.rule))].toSorted();
  return html`<div class="toolbar scripted" role="search" aria-label="${controls.toolbar}">
<input type="search" id="search" aria-label="${controls.search}" placeholder="${controls.searchHint}" autocomplete="off" spellcheck="false">
<fieldset><legend class="unseen-text">${controls.tier}</legend>${tiers.map(
    (tier) =>
      html`<label class="tier ${tier}"><input type="checkbox" name="tier" value="${tier}" checked>${tier}</label>`,
  )}</fieldset>
<select id="rule" aria-label="${controls.rule}"><option value="">${controls.allRules}</option>${rules.map(
    (rule) => html`<option>${rule}</option>`,
  )}</select>
<output id="showing" aria-live="polite"></output>
<button type="button" id="clear" hidden>${controls.clear}</button>
<span class="gap"></span>
<button type="button" id="split" aria-pressed="false">${controls.split}</button>
<button type="button" id="theme" aria-pressed="false">${controls.theme}</button>
<button type="button" id="help" aria-haspopup="dialog">${controls.help}</button></div>`;
}

export function helpDialog(): Markup {
  return html`<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">${words.headings.keys}</h2><dl>${words.keys.map(
    ([keys = '', does = '']) =>
      html`<div><dt>${keys.split(' ').map((key) => html`<kbd>${key}</kbd>`)}</dt><dd>${does}</dd></div>`,
  )}</dl><button type="button" id="close-keys">${words.controls.close}</button></dialog>`;
}
