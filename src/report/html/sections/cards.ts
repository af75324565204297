import { listNotes } from '../../../messages/lists.js';
import type { Source } from '../../../plan/contract.js';
import type { DiffHunk } from '../client-data.js';
import { html, type Markup } from '../markup.js';
import { anchorOf, type Card, type FileGroup } from '../model.js';
import { words } from '../words.js';

/** What the cards need of the whole page. */
export interface Page {
  readonly diffs: readonly (readonly DiffHunk[])[];
  /** The card of a change by its id. */
  readonly cardOf: ReadonlyMap<string, Card>;
}

/** A file with all its cards. The differences themselves are drawn by the script, when they come into sight. */
export function fileSection({ path, cards }: FileGroup, page: Page): Markup {
  return html`<section class="file" data-path="${path}"><h3><bdi>${path}</bdi> <span class="quiet">${cards.length}</span></h3>
${cards.map((card) => cardOf(card, page))}</section>`;
}

function cardOf(card: Card, page: Page): Markup {
  const { tier, title, text, rule, region, change } = card.item;
  const anchor = anchorOf(card);
  const rows = (page.diffs[card.index] ?? []).reduce((sum, hunk) => sum + hunk.rows.length, 0);
  return html`<article class="card" id="${anchor}" tabindex="-1" aria-labelledby="${anchor}-t" data-tier="${tier}" data-rule="${rule}" data-files="${JSON.stringify(card.files)}" style="--rows:${rows}">
<header><span class="tier ${tier}">${tier}</span><h4 id="${anchor}-t">${title}</h4><p class="where"><span class="place">${region.file}:${region.start.line}:${region.start.column}</span><span>${rule}</span></p></header>
${text === '' ? undefined : html`<p>${text}</p>`}
${facts(card, change?.heldBy ?? [], change?.requires ?? [], page)}
<div class="diff" role="group" aria-label="${title}"></div></article>
`;
}

function facts(
  { item, files }: Card,
  heldBy: readonly string[],
  requires: readonly string[],
  { cardOf }: Page,
): Markup {
  const labels = words.card;
  const others = requires.map((id) => cardOf.get(id)).filter((card) => card !== undefined);
  const rows = [
    fact(
      labels.heldBy,
      heldBy.map((title) => html`${title}`),
    ),
    fact(
      labels.requires,
      others.map((card) => html`<a href="#${anchorOf(card)}">${card.item.title}</a>`),
    ),
    fact(
      labels.also,
      files.slice(1).map((file) => html`<code>${file}</code>`),
    ),
    fact(labels.sources, item.sources.map(cite)),
  ].filter((row) => row !== undefined);
  return rows.length === 0 ? html`` : html`<dl class="facts">${rows}</dl>`;
}

/** Of what goes on, the rest is folded. */
const MOST_VALUES = 6;

/** A name and what there is of it, each once; nothing where there is none. */
function fact(name: string, values: readonly Markup[]): Markup | undefined {
  const unique = [...new Map(values.map((value) => [value.markup, value])).values()];
  if (unique.length === 0) return undefined;
  const rest = unique.splice(unique.length > MOST_VALUES + 1 ? MOST_VALUES : unique.length);
  return html`<div><dt>${name}</dt>${unique.map(definition)}${rest.length > 0 ? html`<dd><details><summary>${words.more(rest.length)}</summary><ul>${rest.map((value) => html`<li>${value}</li>`)}</ul></details></dd>` : undefined}</div>`;
}

const definition = (value: Markup): Markup => html`<dd>${value}</dd>`;

/** Only addresses of the web become links. */
function cite({ url, date, unverified }: Source): Markup {
  const told = listNotes([words.card.source(date), ...(unverified ? [words.card.unverified] : [])]);
  const name = /^https?:\/\//.test(url)
    ? html`<a href="${url}" target="_blank" rel="noreferrer noopener">${url.replace(/^https?:\/\//, '')}</a>`
    : html`${url}`;
  return html`${name} <span class="quiet">${told}</span>`;
}
