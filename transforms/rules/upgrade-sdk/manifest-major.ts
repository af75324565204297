import type { Scanned } from '../../../src/plan/contract.js';

/** What to ask for, by major. Version 6 is the newest that runs on Node 20; version 4 is the newest that runs on Node 18. */
export const RANGES: Readonly<Record<number, string>> = { 4: '^4.104.0', 6: '^6.49.0' };

/** The major to lift to: 6, or 4 where package.json still lets Node below 20 in. */
export function majorFor(manifest: string, { source }: Scanned): number {
  const lowest = manifest === '' ? undefined : /\d+/.exec(engineOf(source(manifest)) ?? '')?.[0];
  return lowest !== undefined && Number(lowest) < 20 ? 4 : 6;
}

function engineOf(text: string): string | undefined {
  try {
    const engines: unknown = (JSON.parse(text.replace(/^\uFEFF/, '')) as { engines?: unknown }).engines;
    const node: unknown = (engines as { node?: unknown } | undefined)?.node;
    return typeof node === 'string' ? node : undefined;
  } catch {
    return undefined;
  }
}
