import type { Capabilities } from '../../../plan/capabilities/contract.js';
import { groupBy } from '../../../plan/group-by.js';
import { html, type Markup } from '../markup.js';
import type { Card } from '../model.js';
import { words } from '../words.js';
import { type Bar, bars } from './bars.js';
import { donut } from './donut.js';
import { countParts } from './part.js';

/** How the work is spread: over tiers, rules and files, and over what the provider does otherwise. */
export function charts(cards: readonly Card[], provider: string, capabilities: Capabilities | undefined): Markup {
  if (cards.length === 0) return html``;
  const { headings } = words;
  const by = (key: 'rule' | 'file', nameOf: (card: Card) => string): Bar[] =>
    [...groupBy(cards, nameOf)].map(([value, own]) => ({
      name: value,
      parts: countParts(
        own.map(({ item }) => item.tier),
        TIER_NAMES,
      ),
      filter: { by: key, value },
    }));
  return html`<div class="charts">${tierChart(cards)}${bars(
    headings.byRule,
    TIER_NAMES,
    by('rule', ({ item }) => item.rule),
  )}${bars(
    headings.byFile,
    TIER_NAMES,
    by('file', ({ item }) => item.region.file),
  )}${bars(headings.byCapability(provider), words.verdicts, capabilityBars(capabilities))}</div>`;
}

const TIER_NAMES = { manual: 'manual', review: 'review', auto: 'auto', info: 'info' };

function tierChart(cards: readonly Card[]): Markup {
  const parts = countParts(
    cards.map(({ item }) => item.tier),
    TIER_NAMES,
  );
  return html`<section class="chart"><h3>${words.headings.byTier}</h3><div class="tiers">${donut(parts)}<dl>${parts.map(
    ({ kind, name, number }) =>
      html`<div><dt><span class="swatch fill-${kind}"></span>${name}</dt><dd>${number}</dd><dd class="quiet">${words.tiers[kind]}</dd></div>`,
  )}</dl></div></section>`;
}

/** A row for each part of a call that the provider treats otherwise, counted by call. */
function capabilityBars(capabilities: Capabilities | undefined): Bar[] {
  const notes = capabilities?.sites.flatMap((site) => site.notes) ?? [];
  return [...groupBy(notes, ({ subject }) => subject)].map(([name, own]) => ({
    name,
    parts: countParts(
      own.map(({ verdict }) => verdict),
      words.verdicts,
    ),
  }));
}
