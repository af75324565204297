import type { Proposed } from './collect-proposals.js';
import type { ChangeProposal, FindingProposal } from './contract.js';

/** What is left to a person of a change that is not made, at the place of its first edit. It holds its clients back. */
export function reportInstead(
  change: Proposed<ChangeProposal>,
  title: string,
  todo: string,
): Proposed<FindingProposal> {
  const [edit] = change.edits;
  return {
    kind: 'finding',
    rule: change.rule,
    severity: 'action',
    holds: true,
    usages: change.usages,
    ...(edit ? { place: { file: edit.file, span: [edit.start, edit.end] } } : {}),
    title,
    todo,
    ...(change.sources ? { sources: change.sources } : {}),
  };
}
