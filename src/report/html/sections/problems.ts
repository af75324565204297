import type { Problem } from '../../../scan/usage.js';
import { html, type Markup } from '../markup.js';
import { words } from '../words.js';

/** Files that could not be looked at. */
export function problems(all: readonly Problem[]): Markup {
  if (all.length === 0) return html``;
  return html`<section id="problems" aria-labelledby="problems-title"><h2 id="problems-title">${words.headings.problems}</h2>
<ul>${all.map(({ file, detail }) => html`<li><code>${file}</code> ${detail}</li>`)}</ul></section>`;
}
