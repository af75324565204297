import { loadLibraries } from '../libraries.js';
import { html, type Markup } from '../markup.js';
import { words } from '../words.js';
import type { Part } from './part.js';

/** A row of a chart. */
export interface Bar {
  readonly name: string;
  readonly parts: readonly Part[];
  /** What a click filters by; a row without it cannot be clicked. */
  readonly filter?: { readonly by: 'rule' | 'file'; readonly value: string };
}

const WIDTH = 100;
const MOST_ROWS = 10;

/** Rows of stacked bars, the longest first, all on one scale. `names` are those of the parts, in their order. */
export function bars(title: string, names: Readonly<Record<string, string>>, all: readonly Bar[]): Markup {
  if (all.length === 0) return html``;
  const rows = all.toSorted((a, b) => sumOf(b) - sumOf(a)).slice(0, MOST_ROWS);
  const scale = loadLibraries()
    .scaleLinear()
    .domain([0, Math.max(...rows.map(sumOf))])
    .range([0, WIDTH]);
  const rest = all.length - rows.length;
  return html`<section class="chart"><h3>${title}</h3>${legend(names, rows)}<ul>${rows.map(
    (row) => html`<li>${rowOf(row, scale)}</li>`,
  )}</ul>${rest > 0 ? html`<p class="quiet">${words.more(rest)}</p>` : undefined}</section>`;
}

/** What the colours mean. */
function legend(names: Readonly<Record<string, string>>, rows: readonly Bar[]): Markup {
  const shown = new Set(rows.flatMap(({ parts }) => parts.map(({ kind }) => kind)));
  const entries = Object.entries(names).filter(([kind]) => shown.has(kind));
  return html`<p class="legend" aria-hidden="true">${entries.map(
    ([kind, name]) => html`<span><span class="swatch fill-${kind}"></span>${name}</span>`,
  )}</p>`;
}

const sumOf = ({ parts }: Bar): number => parts.reduce((sum, { number }) => sum + number, 0);

function rowOf(row: Bar, scale: (number: number) => number): Markup {
  const label = words.chartRow(
    row.name,
    row.parts.map(({ number, name }) => words.part(number, name)),
  );
  const body = html`<span class="bar-name"><bdi>${row.name}</bdi></span>${stackedBar(row, scale)}<span class="bar-sum">${sumOf(row)}</span>`;
  if (row.filter === undefined)
    return html`<div class="bar" role="img" aria-label="${label}" title="${label}">${body}</div>`;
  const { by, value } = row.filter;
  return html`<button type="button" class="bar" data-filter-by="${by}" data-filter-value="${value}" aria-label="${label}" title="${label}">${body}</button>`;
}

function stackedBar({ parts }: Bar, scale: (number: number) => number): Markup {
  const numbers = Object.fromEntries(parts.map(({ kind, number }) => [kind, number]));
  const layers = loadLibraries()
    .stack<Record<string, number>>()
    .keys(parts.map(({ kind }) => kind))([numbers]);
  return html`<svg viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none" aria-hidden="true">${layers.map((layer) => {
    const [from = 0, to = 0] = layer[0] ?? [];
    return html`<rect class="fill-${layer.key}" x="${round(scale(from))}" width="${round(scale(to) - scale(from))}" height="10"/>`;
  })}</svg>`;
}

const round = (number: number): number => Math.round(number * 100) / 100;
