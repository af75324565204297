import { loadLibraries } from '../libraries.js';
import { html, type Markup } from '../markup.js';
import type { Part } from './part.js';

const SIZE = 120;

/** A ring of the parts, with their sum in the middle. The list beside it says the same in words. */
export function donut(parts: readonly Part[]): Markup {
  const { pie, arc } = loadLibraries();
  const slices = pie<Part>()
    .value(({ number }) => number)
    .sort(null)
    .padAngle(0.02)(parts.filter(({ number }) => number > 0));
  const path = arc<(typeof slices)[number]>()
    .innerRadius(SIZE * 0.33)
    .outerRadius(SIZE * 0.5);
  const total = parts.reduce((sum, { number }) => sum + number, 0);
  const half = SIZE / 2;
  return html`<svg class="donut" viewBox="${-half} ${-half} ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}" aria-hidden="true">${slices.map(
    (slice) => html`<path class="fill-${slice.data.kind}" d="${path(slice) ?? ''}"/>`,
  )}<text text-anchor="middle" dominant-baseline="central">${total}</text></svg>`;
}
