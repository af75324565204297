import { listNotes } from '../../messages/lists.js';
import { t } from '../../messages/t.js';
import type { ParameterFact } from '../../providers/schema.js';
import type { Style } from '../style.js';

/** What a page is painted with. */
export interface Page {
  readonly style: Style;
  readonly width: number;
}

const DOUBTS: Readonly<Partial<Record<ParameterFact['evidence'], string>>> = {
  get inferred() {
    return t`deduced, not tried`;
  },
  get unverified() {
    return t`not verified`;
  },
};

/** `https://… (2026-11-23, not verified)` */
export function cite({ source, date, evidence }: Pick<ParameterFact, 'source' | 'date' | 'evidence'>): string {
  const doubt = DOUBTS[evidence];
  return `${source} (${doubt === undefined ? date : listNotes([date, doubt])})`;
}
