import type { ProviderData } from '../providers/schema.js';
import type { Problem, Usage } from '../scan/usage.js';
import { checkConsistency } from './check-consistency.js';
import { collectProposals } from './collect-proposals.js';
import type { Change, Plan, Recipe, RuleContext, ScanCounts, Target } from './contract.js';
import { type Detour, divide, type Share } from './destinations.js';
import { hashFile } from './hash-file.js';
import { keepBoth } from './keep-both.js';
import { reportLeftAlone } from './left-alone.js';
import type { MoveOptions } from './move-options.js';
import { OPENAI_TARGET } from './openai-target.js';
import { reportStale } from './report-stale.js';
import { reportUnspoken } from './report-unspoken.js';
import { createRuleContext } from './rule-context.js';
import { settleChanges } from './settle-changes.js';
import { settleFindings } from './settle-findings.js';
import { withdrawConflicting } from './withdraw-conflicting.js';

export interface PlanInput {
  readonly usages: readonly Usage[];
  readonly problems: readonly Problem[];
  readonly scanned: ScanCounts;
  /** Text of a scanned file, BOM kept. */
  readonly source: (file: string) => string;
  readonly recipe: Recipe;
  readonly provider: ProviderData;
  readonly target: Target;
  /** From OpenAI's id to the target's. */
  readonly modelOverrides: Readonly<Record<string, string>>;
  readonly options: MoveOptions;
  /** APIs that go another way than the rest. */
  readonly detours?: readonly Detour[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Runs the rules of each recipe over its share of what the scan found. Pure: the same input gives the same plan, byte for byte. */
export function makePlan(input: PlanInput): Plan {
  const { recipe, provider, target, detours = [] } = input;
  const shares = divide(input.usages, { recipe, provider, target }, detours).map((share) => ({
    ...share,
    context: contextOf(share, input),
  }));
  const context = joinContexts(shares.map((share) => share.context));
  const collected = shares.map((share) =>
    collectProposals(share.destination.recipe.rules, share.context, share.usages),
  );
  const agreed = withdrawConflicting({
    changes: collected.flatMap(({ changes }) => changes),
    findings: collected.flatMap(({ findings }) => findings),
  });
  const proposals = input.options.dual ? keepBoth(agreed, context) : agreed;
  const findings = [
    ...proposals.findings,
    ...reportUnspoken(proposals, context),
    ...reportStale(context),
    ...reportLeftAlone(context),
    ...shares
      .filter((share) => share.destination.target !== OPENAI_TARGET)
      .flatMap((share) => checkConsistency(proposals, share.context)),
  ];
  const changes = settleChanges(proposals.changes, findings, context);
  return {
    schema: 1,
    target: input.target,
    files: hashInputs(changes, input.source),
    usages: input.usages,
    changes,
    findings: settleFindings(findings, context),
    problems: input.problems,
    scanned: input.scanned,
  };
}

function contextOf({ destination, has, owns }: Share, input: PlanInput): RuleContext {
  const { recipe, provider, target } = destination;
  return createRuleContext({ ...input, provider, target, rules: recipe.rules, share: { has, owns } });
}

/** What is true for the whole plan: a usage moves when it moves by any of the ways. */
function joinContexts([main, ...others]: readonly RuleContext[]): RuleContext {
  if (!main) throw new Error('a plan has a destination');
  if (others.length === 0) return main;
  const all = [main, ...others];
  return {
    ...main,
    leaves: (client) => all.some((each) => each.leaves(client)),
    moves: (usage) => all.some((each) => each.moves(usage)),
    requestsOf: (client) => all.flatMap((each) => each.requestsOf(client)),
  };
}

function hashInputs(changes: readonly Change[], source: (file: string) => string): Plan['files'] {
  const paths = new Set(changes.flatMap(({ edits }) => edits.map(({ file }) => file)));
  return [...paths].sort().map((path) => ({ path, sha256: hashFile(source(path)) }));
}
