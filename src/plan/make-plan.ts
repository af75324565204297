import type { Catalog } from '../providers/catalog.js';
import type { ProviderData } from '../providers/schema.js';
import type { Problem, Usage } from '../scan/usage.js';
import { checkConsistency } from './check-consistency.js';
import { collectProposals } from './collect-proposals.js';
import type { Change, Plan, Recipe, RuleContext, ScanCounts, Target } from './contract.js';
import { type Detour, divide, type Share, type Ways } from './destinations.js';
import { hashFile } from './hash-file.js';
import { keepBoth } from './keep-both.js';
import { reportLeftAlone } from './left-alone.js';
import type { MoveOptions } from './move-options.js';
import { OPENAI_TARGET } from './openai-target.js';
import type { PackageTarget } from './package-targets.js';
import { reportStale } from './report-stale.js';
import { reportUnspoken } from './report-unspoken.js';
import { createRuleContext } from './rule-context.js';
import { settleChanges } from './settle-changes.js';
import { settleFindings } from './settle-findings.js';
import { reportTornClients } from './torn-clients.js';
import { withdrawConflicting } from './withdraw-conflicting.js';

export interface PlanInput {
  readonly usages: readonly Usage[];
  readonly problems: readonly Problem[];
  readonly scanned: ScanCounts;
  /** Text of a scanned file, BOM kept. */
  readonly source: (file: string) => string;
  /** True where the compiler wants `process.env['NAME']`; by default nowhere. */
  readonly wantsBrackets?: (file: string) => boolean;
  readonly recipe: Recipe;
  readonly provider: ProviderData;
  readonly target: Target;
  /** From OpenAI's id to the target's. */
  readonly modelOverrides: Readonly<Record<string, string>>;
  readonly options: MoveOptions;
  /** APIs that go another way than the rest. */
  readonly detours?: readonly Detour[];
  /** Packages that go another way than the rest. */
  readonly packages?: readonly PackageTarget[];
  /** All providers of the run; by default those that come with the tool. */
  readonly catalog?: Catalog;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Runs the rules of each recipe over its share of what the scan found. Pure: the same input gives the same plan, byte for byte. */
export function makePlan(input: PlanInput): Plan {
  const { recipe, provider, target, detours = [], packages = [] } = input;
  const ways: Ways = { main: { recipe, provider, target }, detours, packages };
  const shares = divide(input.usages, ways).map((share) => ({
    ...share,
    context: contextOf(share, input),
  }));
  const context = joinContexts(shares, input.usages);
  const collected = shares.map((share) =>
    collectProposals(share.destination.recipe.rules, share.context, share.usages),
  );
  const agreed = withdrawConflicting(
    {
      changes: collected.flatMap(({ changes }) => changes),
      findings: collected.flatMap(({ findings }) => findings),
    },
    context,
  );
  const proposals = input.options.dual ? keepBoth(agreed, context) : agreed;
  const findings = [
    ...proposals.findings,
    ...reportUnspoken(proposals, context),
    ...reportStale(context),
    ...reportLeftAlone(context),
    ...reportTornClients(ways, context),
    ...shares
      .filter((share) => share.destination.target !== OPENAI_TARGET)
      .flatMap((share) => checkConsistency(proposals, share.context)),
  ];
  const changes = settleChanges(proposals.changes, findings, context);
  return {
    schema: 1,
    target: input.target,
    ...(packages.length > 0 ? { packages: packages.map(({ folders, target }) => ({ folders, target })) } : {}),
    ...(input.options.fromRetired ? { fromRetired: true as const } : {}),
    files: hashInputs(changes, input.source),
    usages: input.usages,
    changes,
    findings: settleFindings(findings, context),
    problems: input.problems,
    scanned: input.scanned,
  };
}

function contextOf({ destination, inSight, has, owns }: Share, input: PlanInput): RuleContext {
  const { recipe, provider, target, modelOverrides } = { modelOverrides: input.modelOverrides, ...destination };
  const share = { has, owns };
  return createRuleContext({ ...input, usages: inSight, provider, target, modelOverrides, rules: recipe.rules, share });
}

/**
 * What is true for the whole plan: a usage moves when it moves by any of the ways, and what is said of it otherwise is what
 * the rules of its own way are told.
 */
function joinContexts(shares: readonly AskedShare[], usages: readonly Usage[]): RuleContext {
  const [main, ...others] = shares.map((share) => share.context);
  if (!main) throw new Error('a plan has a destination');
  if (others.length === 0) return main;
  const all = [main, ...others];
  const homes = new Map(shares.flatMap((share) => share.usages.map(({ id }) => [id, share.context] as const)));
  const homeOf = ({ id }: Usage): RuleContext => homes.get(id) ?? main;
  const told = new Map(all.flatMap((each) => each.usages.filter((usage) => homeOf(usage) === each).map(byId)));
  return {
    ...main,
    usages: usages.map((usage) => told.get(usage.id) ?? usage),
    hostOf: (client) => homeOf(client).hostOf(client),
    leaves: (client) => all.some((each) => each.leaves(client)),
    moves: (usage) => all.some((each) => each.moves(usage)),
    clientsOf: (request) => homeOf(request).clientsOf(request),
    requestsOf: (client) => all.flatMap((each) => each.requestsOf(client)),
  };
}

type AskedShare = Share & { readonly context: RuleContext };

const byId = (usage: Usage) => [usage.id, usage] as const;

function hashInputs(changes: readonly Change[], source: (file: string) => string): Plan['files'] {
  const paths = new Set(changes.flatMap(({ edits }) => edits.map(({ file }) => file)));
  return [...paths].sort().map((path) => ({ path, sha256: hashFile(source(path)) }));
}
