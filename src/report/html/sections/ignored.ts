import type { Ignored } from '../../../plan/contract.js';
import { html, type Markup } from '../markup.js';
import { words } from '../words.js';

/** What comments in the code keep out of the plan, with the reason that each gives. */
export function ignored(all: readonly Ignored[] = []): Markup {
  if (all.length === 0) return html``;
  return html`<section id="ignored" aria-labelledby="ignored-title"><h2 id="ignored-title">${words.headings.ignored} <span class="quiet">${all.length}</span></h2>
<ul>${all.map(itemOf)}</ul></section>`;
}

function itemOf({ file, line, title, rule, reason, needs }: Ignored): Markup {
  const why = needs === undefined ? reason || words.ignored.noReason : words.ignored.needs;
  return html`<li><span class="place">${file}:${line}</span> <b>${title}</b> <span class="rule">${rule}</span><span class="todo">${why}</span></li>`;
}
