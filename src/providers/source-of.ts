import type { ProviderModel } from './schema.js';

/** A citation of a fact: its page, the day it was read, and whether it is in doubt. */
export interface Citation {
  readonly url: string;
  readonly date: string;
  readonly unverified?: true;
}

export function sourceOf({ source, date, evidence }: Pick<ProviderModel, 'source' | 'date' | 'evidence'>): Citation {
  return { url: source, date, ...(evidence === 'unverified' ? { unverified: true } : {}) };
}
