import { createHash } from 'node:crypto';

/** What tells one usage from another. `text` is what was written there; never pass a secret. */
export interface UsageKey {
  readonly kind: string;
  readonly file: string;
  readonly symbol: string;
  readonly text: string;
}

/**
 * A usage's id: 12 hex characters that do not move with lines above it or with reformatting.
 * `ordinal` tells apart usages with the same key; take it from {@link createOrdinals}.
 */
export function usageId(usage: UsageKey & { readonly ordinal: number }): string {
  return createHash('sha256')
    .update(`${keyOf(usage)}\0${usage.ordinal}`)
    .digest('hex')
    .slice(0, 12);
}

/** Counts repeats of a key: 0 for the first usage with it, 1 for the next. Ask in the order of the file. */
export function createOrdinals(): (usage: UsageKey) => number {
  const seen = new Map<string, number>();
  return (usage) => {
    const key = keyOf(usage);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return ordinal;
  };
}

function keyOf({ kind, file, symbol, text }: UsageKey): string {
  return [kind, file, symbol, text.replace(/\s+/g, ' ').trim()].join('\0');
}
