import type { UsageBase } from './usage-base.js';

/** A model id in a place that feeds no request the scan can see: a list, a map key, a comparison, a type. */
export interface ModelUsage extends UsageBase {
  readonly kind: 'model';
  readonly text: string;
  readonly context:
    | 'property'
    | 'list'
    | 'map-key'
    | 'comparison'
    | 'type'
    | 'default'
    | 'constant'
    | 'argument'
    | 'return'
    | 'other';
  /** What the place is for, as far as its surroundings tell. */
  readonly feeds: ModelPurpose;
  /**
   * The list, table, type or switch that holds this id among others, e.g. `src/models.ts#PRICES`. Its members belong
   * together: one of them changed alone would break it.
   */
  readonly registry?: string;
  /** For a comparison: with the whole id (`===`, `case`), or with a part of one (`startsWith`). */
  readonly compares?: 'whole' | 'part';
  /** True in what a test expects: `expect(...).toBe('gpt-4o')`. */
  readonly asserted?: true;
}

/** `request`: a name or property such as `model`, read by a call out of sight. `ui`: shown to be chosen from. */
export type ModelPurpose = 'request' | 'tokenizer' | 'table' | 'test' | 'ui' | 'type' | 'branch' | 'other';
