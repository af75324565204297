import type { Plan, Tier } from '../plan/contract.js';

/** How much there is at each tier: changes that can be made, and findings that a person has to act on. */
export function countWork({ changes, findings }: Pick<Plan, 'changes' | 'findings'>): Record<Tier, number> {
  return {
    auto: changes.filter((change) => change.tier === 'auto').length,
    review: changes.filter((change) => change.tier === 'review').length,
    manual: findings.filter((finding) => finding.severity === 'action').length,
  };
}
