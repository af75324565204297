import type { ParameterFact } from '../../providers/schema.js';
import type { Style } from '../style.js';

/** What a page is painted with. */
export interface Page {
  readonly style: Style;
  readonly width: number;
}

const DOUBTS: Readonly<Partial<Record<ParameterFact['evidence'], string>>> = {
  inferred: 'deduced, not tried',
  unverified: 'not verified',
};

/** `https://… (2026-11-23, not verified)` */
export function cite({ source, date, evidence }: Pick<ParameterFact, 'source' | 'date' | 'evidence'>): string {
  const doubt = DOUBTS[evidence];
  return `${source} (${date}${doubt === undefined ? '' : `, ${doubt}`})`;
}
