import { allEdits, type Proposals, type Proposed } from './collect-proposals.js';
import type { ChangeProposal, FindingProposal } from './contract.js';
import { findConflicts } from './edits/find-conflicts.js';
import { reportInstead } from './report-instead.js';

/**
 * Takes back what cannot be written together: of two changes that want the same place to be different, for instance
 * one constant used for two things, the first stays and the other becomes work for a person.
 */
export function withdrawConflicting({ changes, findings }: Proposals): Proposals {
  const byId = new Map(changes.map((change, index) => [String(index), change]));
  const withdrawn = new Map<string, Proposed<ChangeProposal>>();
  for (const { first, second } of findConflicts([...byId].map(([id, change]) => ({ id, edits: allEdits(change) })))) {
    const [stays, goes] = [byId.get(first), byId.get(second)];
    if (stays && goes && !withdrawn.has(first)) withdrawn.set(second, stays);
  }
  return {
    changes: changes.filter((_, index) => !withdrawn.has(String(index))),
    findings: [...findings, ...[...withdrawn].flatMap(([id, stays]) => report(byId.get(id), stays))],
  };
}

function report(
  change: Proposed<ChangeProposal> | undefined,
  stays: Proposed<ChangeProposal>,
): Proposed<FindingProposal>[] {
  if (!change) return [];
  const title = `${change.title} and ${stays.title} want the same place to be different`;
  const todo = `Write it twice, so that each use has its own, then run again. Why it is wanted: ${change.why}`;
  return [reportInstead(change, title, todo)];
}
