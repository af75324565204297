import type { ReportInput } from '../../report-input.js';
import { html, type Markup } from '../markup.js';
import { anchorOf, type Card, manualCards } from '../model.js';
import { words } from '../words.js';

/** Boxes to tick: what no edit settles, and what no tool can reach. */
export function checklist({ plan }: ReportInput, cards: readonly Card[]): Markup {
  const manual = manualCards(cards);
  const { keyEnv, baseURL, provider } = plan.target;
  const { headings, beforeMerging } = words;
  const setUp = [
    box('key', html`${beforeMerging.key} <code>${keyEnv}</code>`),
    box('network', html`${beforeMerging.network} <code>${new URL(baseURL).host}</code>`),
    box('doctor', html`${beforeMerging.doctor} <code>npx repoint doctor --to ${provider}</code>`),
  ];
  if (manual.length === 0 && plan.changes.length === 0) return html``;
  return html`<section id="checklist" aria-labelledby="checklist-title">
<div class="heading"><h2 id="checklist-title">${headings.checklist}</h2><span class="quiet" id="ticked" aria-live="polite"></span><button type="button" class="scripted" id="print">${words.controls.print}</button></div>
${manual.length > 0 ? html`<ul class="boxes">${manual.map(manualBox)}</ul>` : undefined}
${plan.changes.length > 0 ? html`<h3>${headings.beforeMerging}</h3><ul class="boxes">${setUp}</ul>` : undefined}</section>`;
}

function manualBox(card: Card): Markup {
  const { id, title, text, region } = card.item;
  return box(
    id,
    html`<b>${title}</b> <a class="place" href="#${anchorOf(card)}">${region.file}:${region.start.line}</a>${
      text === '' ? undefined : html`<span class="todo">${text}</span>`
    }`,
  );
}

const box = (id: string, label: Markup): Markup =>
  html`<li><label><input type="checkbox" data-tick="${id}"><span>${label}</span></label></li>`;
