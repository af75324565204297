import { createRequire } from 'node:module';
import type { ts as tsNamespace } from 'ts-morph';

/**
 * The compiler that ts-morph bundles, loaded on first use: a run that finds no OpenAI never pays for it.
 * `require` because importing a CommonJS file of that size from ESM costs twice as much.
 */
export function typescript(): typeof tsNamespace {
  loaded ??= (createRequire(import.meta.url)('ts-morph') as { ts: typeof tsNamespace }).ts;
  return loaded;
}

let loaded: typeof tsNamespace | undefined;

export type { ts } from 'ts-morph';
