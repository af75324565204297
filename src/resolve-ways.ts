import { findPackages } from './find-packages.js';
import { createLookup } from './look-up.js';
import { type Destination, wayOfFile } from './plan/destinations.js';
import { type PlanOptions, resolveDestination } from './plan-migration.js';
import type { Usage } from './scan/usage.js';

/** Where some of the calls go, for whoever judges them without a plan. */
export interface Way extends Destination {
  /** The folders that go there, as the configuration names them; undefined for all the others. */
  readonly folders?: string;
  /** From OpenAI's id to the one that is wanted for it. */
  readonly modelOverrides: Readonly<Record<string, string>>;
  /** True for a file that goes there. */
  readonly holds: (file: string) => boolean;
  /** True where a call or a client goes there. */
  readonly isTaken: boolean;
}

/** The main way, and those of packages. Throws RepointError for an unknown provider or region. */
export function resolveWays(options: PlanOptions, usages: readonly Usage[]): [Way, ...Way[]] {
  const destination = resolveDestination(options);
  const modelOverrides = options.models ?? {};
  const question = { main: destination, modelOverrides, below: options.below ?? '' };
  const packages = findPackages(options.packages ?? {}, question, createLookup(options.catalog));
  const ways = { main: destination, detours: [], packages };
  const main = { ...destination, modelOverrides, holds: (file: string) => wayOfFile(file, ways) === destination };
  const files = usages.filter(({ kind }) => kind === 'request' || kind === 'client').map(({ file }) => file);
  const withTraffic = (way: Omit<Way, 'isTaken'>): Way => ({ ...way, isTaken: files.some(way.holds) });
  return [withTraffic(main), ...packages.map(withTraffic)];
}
