import type { Estimate } from '../../cost/estimate.js';
import { formatSums } from '../money.js';

/** `$12.00`, `~$12.00 to $18.00`. */
export function describeEstimate({ usual, currency, derived }: Estimate): string {
  return `${derived ? '~' : ''}${formatSums(usual, currency)}`;
}

/** Were all of it used at busy hours. */
export function describePeak({ peak, usual, currency }: Estimate): string {
  return formatSums(peak ?? usual, currency);
}
