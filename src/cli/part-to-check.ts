import { itemsOfPlan } from '../baseline/items.js';
import { chooseItems } from '../ignore/choose-items.js';
import { refuseUnknownRules } from '../known-rules.js';
import type { Plan } from '../plan/contract.js';
import { OPENAI_TARGET } from '../plan/openai-target.js';
import { describeComparison, takeBaseline } from './baseline.js';
import type { CheckFlags } from './check.js';
import { choiceOf } from './choice.js';
import type { Part } from './make-plan.js';
import { findStaged, type Staged } from './staged.js';

/**
 * What `check` speaks of: what is not in the baseline, then what the flags choose of that. The whole plan is compared, or
 * what is not looked at would count as gone. Nobody applies the rest, so each change counts by itself.
 */
export function partToCheck(flags: CheckFlags): Part {
  refuseUnknownRules(flags);
  let staged: Staged | undefined;
  return {
    rootFor: (folder) => {
      if (flags.staged) staged = findStaged(folder);
      return staged?.root ?? folder;
    },
    of: (run) => {
      const rest = flags.baseline === undefined ? run.plan : withoutKnown(run, flags);
      const choice = choiceOf(flags, run.folder.root);
      return chooseItems(rest, { ...choice, ...(staged ? { files: staged.files } : {}), listOnly: true }).plan;
    },
  };
}

function withoutKnown({ plan, source, folder, output }: Parameters<Part['of']>[0], flags: CheckFlags): Plan {
  const { provider, region } = plan.target;
  const target = plan.target === OPENAI_TARGET ? null : { provider, region };
  const comparison = takeBaseline(itemsOfPlan(plan, source), target, flags, { cwd: folder.cwd, output });
  for (const line of describeComparison(comparison)) output.talk(line);
  const { known, moved, resolved } = comparison;
  const added: ReadonlySet<string> = flags.updateBaseline ? new Set() : comparison.added;
  return {
    ...plan,
    changes: plan.changes.filter(({ id }) => added.has(id)),
    findings: plan.findings.filter(({ id }) => added.has(id)),
    baseline: { added: added.size, known, moved: moved.length, resolved: resolved.length },
  };
}
