import { t } from '../messages/t.js';
import type { Usage } from '../scan/usage.js';
import { allEdits, type Proposals, type Proposed } from './collect-proposals.js';
import type { ChangeProposal, FindingProposal, RuleContext } from './contract.js';
import { findConflicts } from './edits/find-conflicts.js';
import { reportInstead } from './report-instead.js';

/**
 * Takes back what cannot be written together: of two changes that want the same place to be different, for instance
 * one constant used for two things, the first stays and the other becomes work for a person. Where it is a client that
 * stays so, what would move its calls is taken back too: half a move is worse than none.
 */
export function withdrawConflicting({ changes, findings }: Proposals, context: Clients): Proposals {
  const byId = new Map(changes.map((change, index) => [String(index), change]));
  const withdrawn = new Map<string, Proposed<ChangeProposal>>();
  for (const { first, second } of findConflicts([...byId].map(([id, change]) => ({ id, edits: allEdits(change) })))) {
    const [stays, goes] = [byId.get(first), byId.get(second)];
    if (stays && goes && !withdrawn.has(first)) withdrawn.set(second, stays);
  }
  const stuck = stuckClients(
    [...withdrawn.keys()].flatMap((id) => byId.get(id) ?? []),
    context,
  );
  const rest = changes.filter((_, index) => !withdrawn.has(String(index)));
  const halves = rest.filter(({ usages }) => usages.some((usage) => isCallOf(usage, stuck, context)));
  return {
    changes: rest.filter((change) => !halves.includes(change)),
    findings: [
      ...findings,
      ...[...withdrawn].flatMap(([id, stays]) => report(byId.get(id), stays)),
      ...halves.map(reportHalf),
    ],
  };
}

type Clients = Pick<RuleContext, 'clientsOf' | 'leaves'>;

/** The ids of the clients that were to leave OpenAI and now do not. */
function stuckClients(withdrawn: readonly ChangeProposal[], { leaves }: Clients): Set<string> {
  const clients = withdrawn.flatMap(({ usages }) => usages).filter((usage) => usage.kind === 'client');
  return new Set(clients.filter(leaves).map(({ id }) => id));
}

function isCallOf(usage: Usage, clients: ReadonlySet<string>, { clientsOf }: Clients): boolean {
  return usage.kind === 'request' && clientsOf(usage).some(({ id }) => clients.has(id));
}

function reportHalf(change: Proposed<ChangeProposal>): Proposed<FindingProposal> {
  const title = t`${change.title}: not done, since its client stays where it is`;
  return reportInstead(change, title, t`Move the client first, then run again. Why it is wanted: ${change.why}`);
}

function report(
  change: Proposed<ChangeProposal> | undefined,
  stays: Proposed<ChangeProposal>,
): Proposed<FindingProposal>[] {
  if (!change) return [];
  const title = t`${change.title} and ${stays.title} want the same place to be different`;
  const todo = t`Write it twice, so that each use has its own, then run again. Why it is wanted: ${change.why}`;
  return [reportInstead(change, title, todo)];
}
