import type { Finding, Plan } from '../../plan/contract.js';

/**
 * Whether a finding repeats a change: both speak of a parameter, and what the finding is about goes with one of the change's
 * edits. The change is shown with its reason, so that the finding tells nothing new.
 */
export function isSaidByChanges({ rule, severity, place }: Finding, { changes }: Pick<Plan, 'changes'>): boolean {
  if (rule !== 'parameters' || severity !== 'info') return false;
  const edits = changes.filter((change) => change.rule === rule).flatMap((change) => change.edits);
  return edits.some(({ file, start, end }) => file === place.file && start <= place.span[0] && place.span[1] <= end);
}
