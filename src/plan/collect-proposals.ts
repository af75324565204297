import type { Usage } from '../scan/usage.js';
import type { AnyRule, ChangeProposal, Edit, FindingProposal, Proposal, RuleContext } from './contract.js';
import { isLeftAlone, leaveAlone } from './left-alone.js';

/** A proposal with the rule that made it. */
export type Proposed<P extends Proposal = Proposal> = P & { readonly rule: string };

/** Everything that a change writes. */
export function allEdits({ edits, additions = [] }: Pick<ChangeProposal, 'edits' | 'additions'>): readonly Edit[] {
  return [...edits, ...additions];
}

export interface Proposals {
  readonly changes: readonly Proposed<ChangeProposal>[];
  readonly findings: readonly Proposed<FindingProposal>[];
}

/**
 * Asks every rule about every usage it handles, in the order of the usages. What is proposed twice, for instance because
 * two requests share a constant, becomes one proposal that names the usages of both.
 */
export function collectProposals(
  rules: readonly AnyRule[],
  context: RuleContext,
  usages: readonly Usage[] = context.usages,
): Proposals {
  const merged = new Map<string, Proposed>();
  const ids = new Set(usages.map(({ id }) => id));
  for (const usage of context.usages.filter(({ id }) => ids.has(id))) {
    if (isLeftAlone(usage.file, context.options)) continue;
    for (const rule of rules) {
      if (!rule.handles.includes(usage.kind)) continue;
      for (const proposal of rule.propose(usage, context)) {
        const allowed = proposal.kind === 'change' ? leaveAlone(proposal, context.options) : proposal;
        add(merged, { ...allowed, rule: rule.id });
      }
    }
  }
  const all = [...merged.values()];
  return {
    changes: all.filter((proposal) => proposal.kind === 'change'),
    findings: all.filter((proposal) => proposal.kind === 'finding'),
  };
}

function add(merged: Map<string, Proposed>, proposal: Proposed): void {
  if (proposal.kind === 'change' && allEdits(proposal).length === 0) return;
  const key = keyOf(proposal);
  const earlier = merged.get(key);
  merged.set(key, earlier ? merge(earlier, proposal) : proposal);
}

/** Two equal proposals as one: the usages of both, and what the more careful one says. */
function merge(a: Proposed, b: Proposed): Proposed {
  const careful = isCareful(b) && !isCareful(a) ? b : a;
  return { ...careful, usages: union(a.usages, b.usages) };
}

function union(a: readonly Usage[], b: readonly Usage[]): Usage[] {
  return [...new Map([...a, ...b].map((usage) => [usage.id, usage])).values()];
}

const isCareful = (proposal: Proposed): boolean =>
  proposal.kind === 'change' ? proposal.tier === 'review' : proposal.holds === true;

function keyOf(proposal: Proposed): string {
  const identity = proposal.kind === 'change' ? identityOfChange(proposal) : identityOfFinding(proposal);
  return JSON.stringify([proposal.rule, proposal.kind, identity]);
}

/** Two changes that have nothing but additions in common are two: one client may move without the other. */
function identityOfChange({ edits, additions = [], usages }: ChangeProposal): unknown[] {
  return edits.length > 0 ? [edits] : [additions, usages[0]?.id];
}

function identityOfFinding({ severity, title, todo, place, usages }: FindingProposal): unknown[] {
  return [severity, title, todo, place?.file ?? usages[0]?.file];
}
