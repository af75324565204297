import type { Change, Finding, Plan } from '../plan/contract.js';
import { leaveOut } from './leave-out.js';

/** Which part of a plan is asked for; what is absent restricts nothing. */
export interface Choice {
  /** Only changes and findings of these rules. */
  readonly only?: readonly string[];
  /** None of these rules. */
  readonly skip?: readonly string[];
  /** Only what is in these files, relative to the root with forward slashes. */
  readonly files?: ReadonlySet<string>;
  /**
   * True for a list that nobody applies: then each item counts by itself. Otherwise a change goes with what it needs: it is
   * left out where that is left out by rule, and brings it along from other files.
   */
  readonly listOnly?: boolean;
}

export interface Chosen {
  readonly plan: Plan;
  /** Changes of chosen rules that need one of another rule. */
  readonly followers: readonly Change[];
  /** Changes of other files that those in the chosen files need. */
  readonly pulledIn: readonly Change[];
}

export function chooseItems(plan: Plan, choice: Choice): Chosen {
  const { only, skip, files, listOnly = false } = choice;
  const byRule = only === undefined && skip === undefined ? keepAll(plan) : chooseRules(plan, choice);
  if (files === undefined) return { ...byRule, plan: listOnly ? forget(byRule.plan) : byRule.plan };
  const inside = byRule.plan.changes.filter((change) => change.edits.some(({ file }) => files.has(file)));
  const changes = listOnly ? inside : withNeeded(inside, byRule.plan.changes);
  const findings = byRule.plan.findings.filter(({ place }) => files.has(place.file));
  const problems = byRule.plan.problems.filter(({ file }) => files.has(file));
  const chosen: Plan = { ...byRule.plan, changes, findings, problems, partial: true };
  return {
    plan: listOnly ? forget(chosen) : chosen,
    followers: byRule.followers,
    pulledIn: changes.filter((change) => !inside.includes(change)),
  };
}

const keepAll = (plan: Plan): Chosen => ({ plan, followers: [], pulledIn: [] });

function chooseRules(plan: Plan, { only, skip = [], listOnly }: Choice): Chosen {
  const isChosen = ({ rule }: Change | Finding): boolean => (only?.includes(rule) ?? true) && !skip.includes(rule);
  const findings = plan.findings.filter(isChosen);
  if (listOnly) return keepAll({ ...plan, changes: plan.changes.filter(isChosen), findings, partial: true });
  const others = plan.changes.filter((change) => !isChosen(change)).map(({ id }) => id);
  const { kept, followers } = leaveOut(plan.changes, others);
  return {
    plan: { ...plan, changes: kept, findings, partial: true },
    followers: followers.map(({ change }) => change).filter(isChosen),
    pulledIn: [],
  };
}

/** The changes, and those of the plan without which they would leave broken code. */
function withNeeded(changes: readonly Change[], all: readonly Change[]): readonly Change[] {
  const byId = new Map(all.map((change) => [change.id, change]));
  const wanted = new Set(changes.map(({ id }) => id));
  // A set visits what is added while it is walked.
  for (const id of wanted) for (const needed of byId.get(id)?.requires ?? []) wanted.add(needed);
  return all.filter(({ id }) => wanted.has(id));
}

/** No change of a list names one that is not on it. */
function forget(plan: Plan): Plan {
  const ids = new Set(plan.changes.map(({ id }) => id));
  return {
    ...plan,
    changes: plan.changes.map((change) => ({ ...change, requires: change.requires.filter((id) => ids.has(id)) })),
  };
}
