import { recipeFor } from '../transforms/index.js';
import type { DiscoverOptions } from './discover/select-paths.js';
import { findDetours } from './find-detours.js';
import { errors } from './messages/errors.js';
import type { RepointError } from './messages/repoint-error.js';
import { sentences } from './messages/sentences.js';
import type { Plan } from './plan/contract.js';
import { hashFile } from './plan/hash-file.js';
import { makePlan } from './plan/make-plan.js';
import { DEFAULT_MOVE, type MoveOptions } from './plan/move-options.js';
import { findProvider } from './providers/find-provider.js';
import { inRegion } from './providers/in-region.js';
import { loadProvider } from './providers/load-provider.js';
import { findNativeSdk } from './providers/native-sdk.js';
import { resolveTarget, UnknownRegion } from './providers/resolve-target.js';
import type { ProviderData } from './providers/schema.js';
import type { Target } from './providers/target.js';
import { scriptText } from './scan/script-blocks/mask-scripts.js';
import { type ScanOutcome, scanTree } from './scan-tree.js';
import { withdrawFailing } from './verify/withdraw-failing.js';

export interface PlanOptions extends DiscoverOptions {
  /** A provider's id or one of its other names. */
  readonly to: string;
  /** By default the provider's main one. */
  readonly region?: string;
  /** Models to write in place of those that repoint would choose, by OpenAI's id. */
  readonly models?: Readonly<Record<string, string>>;
  /** What is asked of the move beside the provider; what is left out is as by default. */
  readonly move?: Partial<MoveOptions>;
  /** `YYYY-MM-DD`; the day that retirements and stale facts are judged by. Default: today, UTC. */
  readonly today?: string;
}

export interface PlanOutcome {
  readonly plan: Plan;
  /** Text of a scanned file, BOM kept, as it was when the plan was made. */
  source(file: string): string;
}

/** Scans a folder and plans its move. Writes nothing. Throws RepointError for an unknown provider or region, or a native SDK that is not there. */
export function planMigration(root: string, options: PlanOptions): PlanOutcome {
  const provider = providerNamed(options.to);
  const target = targetIn(provider, options.region);
  const there = inRegion(provider, target.region);
  if (options.move?.sdk === 'native' && !findNativeSdk(provider)) throw refuseNative(provider, target);
  return planScanned(scanTree(root, options), there, target, options);
}

function planScanned(scan: ScanOutcome, provider: ProviderData, target: Target, options: PlanOptions): PlanOutcome {
  const move = { ...DEFAULT_MOVE, ...options.move };
  const plan = makePlan({
    ...scan,
    // Rules see the scripts of components and pages alone: the quotes of their markup say nothing of the code's.
    source: (file) => scriptText(file, scan.source(file)),
    recipe: recipeFor(provider.id),
    provider,
    target,
    modelOverrides: options.models ?? {},
    options: move,
    detours: findDetours(move, provider, providerNamed),
    today: options.today ?? new Date().toISOString().slice(0, 10),
  });
  return { plan: withdrawFailing(hashWhole(plan, scan.source), scan.source), source: scan.source };
}

/** The plan with the hashes of whole files, which is what an apply compares. */
function hashWhole(plan: Plan, source: (file: string) => string): Plan {
  return { ...plan, files: plan.files.map(({ path }) => ({ path, sha256: hashFile(source(path)) })) };
}

function providerNamed(name: string): ProviderData {
  const found = findProvider(name);
  if ('unknown' in found) throw errors.unknownProvider(name, found.closest, found.known);
  return loadProvider(found.id);
}

/** What became of the provider's own SDKs, with what speaks to it instead. */
function refuseNative({ name, sdks }: ProviderData, { baseURL }: Target): RepointError {
  return errors.noNativeSdk(name, sdks.map(sentences.sdkState), baseURL);
}

function targetIn(provider: ProviderData, region: string | undefined): Target {
  try {
    return resolveTarget(provider, region);
  } catch (error) {
    if (error instanceof UnknownRegion) throw errors.unknownRegion(provider.id, error.region, error.known);
    throw error;
  }
}
