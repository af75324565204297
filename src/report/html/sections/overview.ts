import { baselineSentences } from '../../../messages/baseline-sentences.js';
import { formatNumber } from '../../../messages/sentences.js';
import type { Plan } from '../../../plan/contract.js';
import { countWork } from '../../count-work.js';
import { describePart } from '../../describe-part.js';
import { explainNothing } from '../../explain-nothing.js';
import type { ReportInput } from '../../report-input.js';
import { charts } from '../charts/index.js';
import { html, type Markup } from '../markup.js';
import type { Card } from '../model.js';
import { words } from '../words.js';

/** What moves where, how much of it there is, and how it is spread. */
export function overview(input: ReportInput, cards: readonly Card[]): Markup {
  const { plan, capabilities } = input;
  const nothing = explainNothing(plan);
  const { figures } = words;
  return html`<section id="overview" aria-labelledby="overview-title"><h2 id="overview-title">${words.headings.overview}</h2>
<p class="lead">${nothing ?? leadOf(plan)}</p>
${[...(plan.baseline ? [baselineSentences.counts(plan.baseline)] : []), ...describePart(plan)].map((sentence) => html`<p class="notice">${sentence}</p>`)}<dl class="figures">${[
    figure(figures.files, formatNumber(plan.scanned.files)),
    figure(figures.scripts, formatNumber(plan.scanned.candidates)),
    figure(figures.baseURL, html`<code>${plan.target.baseURL}</code>`),
    figure(figures.key, html`<code>${plan.target.keyEnv}</code>`),
  ]}</dl>
${charts(cards, plan.target.provider, capabilities?.())}</section>`;
}

function leadOf(plan: Plan): string {
  const changed = new Set(plan.changes.flatMap(({ edits }) => edits.map(({ file }) => file)));
  return changed.size === 0 ? words.noChanges(countWork(plan).manual) : words.lead(plan.changes.length, changed.size);
}

const figure = (name: string, value: string | Markup): Markup => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
