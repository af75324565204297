import type { Tokens } from '../price-of.js';

/** What was used of one model, as much as a file of usage says. */
export interface ModelUsage extends Tokens {
  /** As the file spells it. */
  readonly model: string;
  /** Calls; absent where a row of the model does not count them. */
  readonly requests?: number;
}

/** One for each model, in the order in which they come first. */
export function sumByModel(rows: readonly ModelUsage[]): ModelUsage[] {
  const sums = new Map<string, ModelUsage>();
  for (const row of rows) {
    const before = sums.get(row.model);
    sums.set(row.model, before ? add(before, row) : row);
  }
  return [...sums.values()];
}

function add(a: ModelUsage, b: ModelUsage): ModelUsage {
  const isCounted = a.requests !== undefined && b.requests !== undefined;
  return {
    model: a.model,
    input: a.input + b.input,
    cachedInput: (a.cachedInput ?? 0) + (b.cachedInput ?? 0),
    output: a.output + b.output,
    ...(isCounted ? { requests: (a.requests ?? 0) + (b.requests ?? 0) } : {}),
  };
}
