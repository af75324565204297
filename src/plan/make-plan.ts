import type { ProviderData } from '../providers/schema.js';
import type { Problem, Usage } from '../scan/usage.js';
import { collectProposals } from './collect-proposals.js';
import type { Change, Plan, Recipe, ScanCounts, Target } from './contract.js';
import { hashFile } from './hash-file.js';
import type { MoveOptions } from './move-options.js';
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
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Runs a recipe's rules over what the scan found. Pure: the same input gives the same plan, byte for byte. */
export function makePlan(input: PlanInput): Plan {
  const context = createRuleContext({ ...input, rules: input.recipe.rules });
  const proposals = withdrawConflicting(collectProposals(input.recipe.rules, context));
  const findings = [...proposals.findings, ...reportUnspoken(proposals, context), ...reportStale(context)];
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

function hashInputs(changes: readonly Change[], source: (file: string) => string): Plan['files'] {
  const paths = new Set(changes.flatMap(({ edits }) => edits.map(({ file }) => file)));
  return [...paths].sort().map((path) => ({ path, sha256: hashFile(source(path)) }));
}
