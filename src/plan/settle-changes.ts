import { inEnglish } from '../messages/in-english.js';
import { t } from '../messages/t.js';
import type { Usage } from '../scan/usage.js';
import { allEdits, type Proposed } from './collect-proposals.js';
import type { Change, ChangeProposal, Edit, FindingProposal, RuleContext } from './contract.js';
import { groupChanges } from './group-changes.js';
import { createIdentifier } from './identify.js';
import { liftTiers } from './lift-tiers.js';
import { comparePlaces, compareText } from './order.js';

/** Makes changes of what was proposed: ids, groups, what requires what, and the tiers that follow. Sorted by place. */
export function settleChanges(
  proposed: readonly Proposed<ChangeProposal>[],
  findings: readonly Proposed<FindingProposal>[],
  context: RuleContext,
): Change[] {
  const identify = createIdentifier();
  const sorted = proposed
    .map((proposal) => ({
      ...doubtUnverified(proposal),
      id: identify(proposal),
      written: allEdits(proposal).toSorted(byFileAndStart),
    }))
    .sort(
      (a, b) =>
        comparePlaces(placeOfEdits(a), placeOfEdits(b)) ||
        compareText(a.rule, b.rule) ||
        compareText(inEnglish(a.title), inEnglish(b.title)),
    );
  const groupings = groupChanges(sorted, context);
  const requiresOf = (id: string): readonly string[] => groupings.get(id)?.requires ?? [];
  const lifted = liftTiers(
    sorted.map(({ id, title, tier, usages }) => ({
      id,
      title,
      tier,
      requires: requiresOf(id),
      holds: holdsOn(usages, findings, context),
    })),
  );
  return sorted.map(({ id, rule, tier, usages, written, title, why, sources = [] }) => ({
    id,
    rule,
    group: groupings.get(id)?.group ?? id,
    tier: lifted.get(id)?.tier ?? tier,
    heldBy: lifted.get(id)?.heldBy ?? [],
    requires: requiresOf(id),
    usages: usages.map((usage) => usage.id),
    edits: written,
    title,
    why,
    sources,
  }));
}

/** A change that rests on a fact which nobody has verified is for a person, who is told so. */
function doubtUnverified(proposal: Proposed<ChangeProposal>): Proposed<ChangeProposal> {
  const doubted = proposal.sources?.find(({ unverified }) => unverified);
  if (doubted === undefined) return proposal;
  const why = t`${proposal.why} Not verified: what ${doubted.url} says; try it before you rely on it.`;
  return { ...proposal, tier: 'review', why };
}

/** The titles of the findings that hold back a client of these usages which has yet to move. */
function holdsOn(
  usages: readonly Usage[],
  findings: readonly Proposed<FindingProposal>[],
  context: RuleContext,
): string[] {
  const clientsOf = (usage: Usage): string[] => {
    const clients = usage.kind === 'request' ? context.clientsOf(usage) : usage.kind === 'client' ? [usage] : [];
    return clients.filter((client) => context.leaves(client)).map(({ id }) => id);
  };
  const clients = new Set(usages.flatMap(clientsOf));
  return findings
    .filter((finding) => finding.holds && finding.usages.flatMap(clientsOf).some((id) => clients.has(id)))
    .map(({ title }) => title);
}

function placeOfEdits({ written }: { written: readonly Edit[] }): { file: string; span: readonly [number, number] } {
  const [first] = written;
  return first ? { file: first.file, span: [first.start, first.end] } : { file: '', span: [0, 0] };
}

const byFileAndStart = (a: { file: string; start: number }, b: { file: string; start: number }): number =>
  compareText(a.file, b.file) || a.start - b.start;
