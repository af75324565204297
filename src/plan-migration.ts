import { fromRetired } from '../transforms/from-retired.js';
import { recipeFor } from '../transforms/index.js';
import { costOfPlan, type PlanCosts } from './cost/cost-of-plan.js';
import { currentDay } from './current-day.js';
import type { DiscoverOptions } from './discover/select-paths.js';
import { findDetours } from './find-detours.js';
import { findPackages, type PackageMove } from './find-packages.js';
import { regionInUse } from './from-retired/in-use.js';
import { soughtOf } from './from-retired/sought-of.js';
import { applyComments } from './ignore/apply-comments.js';
import { type Choice, type Chosen, chooseItems } from './ignore/choose-items.js';
import { readComments } from './ignore/read-comments.js';
import { knownRules, refuseUnknownRules } from './known-rules.js';
import { createLookup } from './look-up.js';
import type { Capabilities } from './plan/capabilities/contract.js';
import { lintCapabilities } from './plan/capabilities/lint-sites.js';
import type { Plan } from './plan/contract.js';
import { type Destination, wayOfRequest } from './plan/destinations.js';
import { hashFile } from './plan/hash-file.js';
import { makePlan } from './plan/make-plan.js';
import { DEFAULT_MOVE, type MoveOptions } from './plan/move-options.js';
import type { Catalog } from './providers/catalog.js';
import { inRegion } from './providers/in-region.js';
import { refuseNative } from './refuse-native.js';
import { refuseRetired } from './refuse-retired.js';
import { scriptText } from './scan/script-blocks/mask-scripts.js';
import type { UsageOf } from './scan/usage.js';
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
  /** Folders whose code goes elsewhere, e.g. `packages/*`; of several that match the first one counts. */
  readonly packages?: Readonly<Record<string, PackageMove>>;
  /** The path from the folder that `packages` start at down to the root; by default they are the same. */
  readonly below?: string;
  /** The providers that there are; by default those that come with repoint. */
  readonly catalog?: Catalog;
  /** CNY per USD; without it costs in different currencies are not compared. */
  readonly rate?: number;
  /** `YYYY-MM-DD`; the day that retirements and stale facts are judged by. Default: today, UTC. */
  readonly today?: string;
  /** Which rules and files to speak of; everything by default. What comments in the code ignore is left out before. */
  readonly choice?: Choice;
}

export interface PlanOutcome extends Pick<Chosen, 'followers' | 'pulledIn'> {
  readonly plan: Plan;
  /** What the models of the plan cost before and after. */
  readonly costs: PlanCosts;
  /** What the main provider rejects, ignores or does otherwise at each call that goes there; made when it is asked for. */
  readonly capabilities: () => Capabilities;
  /** Text of a scanned file, BOM kept, as it was when the plan was made. */
  source(file: string): string;
}

/** Scans a folder and plans its move. Writes nothing. Throws RepointError for an unknown provider or region, a native SDK that is not there, or one beside `dual`. */
export function planMigration(root: string, options: PlanOptions): PlanOutcome {
  if (options.move?.fromRetired) return planFromRetired(root, options);
  const destination = resolveDestination(options);
  const { provider, target } = destination;
  refuseNative(options.move ?? {}, provider, target);
  return planScanned(scanTree(root, options), destination, options);
}

/** The provider's own ids and addresses are scanned for in the place of OpenAI's; the region is by default the one in use. */
function planFromRetired(root: string, options: PlanOptions): PlanOutcome {
  const lookup = createLookup(options.catalog);
  const provider = lookup.providerNamed(options.to);
  const scan = scanTree(root, {
    ...options,
    sought: soughtOf(provider, lookup.catalog, options.today ?? currentDay()),
  });
  const region = options.region ?? regionInUse(scan.usages, provider);
  const destination = resolveDestination({ ...options, ...(region === undefined ? {} : { region }) });
  refuseNative(options.move ?? {}, destination.provider, destination.target);
  return planScanned(scan, { ...destination, recipe: fromRetired(destination.recipe) }, options);
}

/** What is known of where a move goes, as it is in the region. Throws RepointError for an unknown provider or region. */
export function resolveDestination({
  to,
  region,
  catalog,
}: Pick<PlanOptions, 'to' | 'region' | 'catalog'>): Destination {
  const lookup = createLookup(catalog);
  const provider = lookup.providerNamed(to);
  const target = lookup.targetIn(provider, region);
  return { provider: inRegion(provider, target.region), target, recipe: recipeFor(provider.id, lookup.catalog) };
}

/** Plans a move of what a scan found: as often as needed, since a plan changes nothing. */
export function planScanned(scan: ScanOutcome, main: Destination, options: PlanOptions): PlanOutcome {
  const move = { ...DEFAULT_MOVE, ...options.move };
  const lookup = createLookup(options.catalog);
  const today = options.today ?? currentDay();
  const detours = findDetours(move, main.provider, lookup);
  const modelOverrides = options.models ?? {};
  refuseUnknownRules(options.choice ?? {});
  const question = { main, modelOverrides, below: options.below ?? '' };
  const packages = findPackages(options.packages ?? {}, question, lookup);
  for (const way of [{ ...main, modelOverrides }, ...packages]) refuseRetired(way.modelOverrides, way.provider, today);
  const proposed = makePlan({
    ...scan,
    // Rules see the scripts of components and pages alone: the quotes of their markup say nothing of the code's.
    source: (file) => scriptText(file, scan.source(file)),
    ...main,
    modelOverrides,
    options: move,
    detours,
    packages,
    catalog: lookup.catalog,
    today,
  });
  const { plan: chosen, followers, pulledIn } = chooseItems(applyIgnores(proposed, scan), options.choice ?? {});
  const plan = withdrawFailing(hashWhole(chosen, scan.source), scan.source);
  const wayOf = (request: UsageOf<'request'>) => wayOfRequest(request, { main, detours, packages });
  const has = (request: UsageOf<'request'>): boolean => wayOf(request) === main;
  const capabilities = () => lintCapabilities({ ...scan, ...main, modelOverrides, options: move, today, has });
  const costs = costOfPlan({ plan, providerOf: (request) => wayOf(request).provider, rate: options.rate });
  return { plan, costs, capabilities, followers, pulledIn, source: scan.source };
}

/** The plan without what comments in its files ignore. */
function applyIgnores(plan: Plan, { usages, source }: ScanOutcome): Plan {
  const files = [...usages, ...plan.findings.map(({ place }) => place)].map(({ file }) => file);
  const comments = [...new Set(files)].sort().flatMap((file) => readComments(file, source(file)));
  return applyComments(plan, comments, source, knownRules());
}

/** The plan with the hashes of whole files, which is what an apply compares. */
function hashWhole(plan: Plan, source: (file: string) => string): Plan {
  const paths = new Set(plan.changes.flatMap(({ edits }) => edits.map(({ file }) => file)));
  return { ...plan, files: [...paths].sort().map((path) => ({ path, sha256: hashFile(source(path)) })) };
}
