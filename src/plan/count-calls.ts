import type { Usage, UsageOf } from '../scan/usage.js';
import type { Plan, Tier } from './contract.js';

/** How many calls a plan takes how far. One that needs nothing, or is none of OpenAI's, is not counted. */
export type CallCounts = Readonly<Record<Tier, number>>;

type Planned = Pick<Plan, 'usages' | 'changes' | 'findings'>;

/** The calls that a plan has something to do with, by what is left to do for them. */
export function countCalls(plan: Planned): CallCounts {
  const tiers = tiersOfCalls(plan);
  const count = (tier: Tier): number => [...tiers.values()].filter((each) => each === tier).length;
  return { auto: count('auto'), review: count('review'), manual: count('manual') };
}

/** By the call, the worst that is left to do for it. */
export function tiersOfCalls({ usages, changes, findings }: Planned): Map<UsageOf<'request'>, Tier> {
  const byHand = idsOf(findings.filter(({ severity }) => severity === 'action'));
  const ofTier = { review: idsOf(changes.filter(({ tier }) => tier === 'review')), auto: idsOf(changes) };
  const tierOf = (request: UsageOf<'request'>): Tier | undefined => {
    if (byHand.has(request.id)) return 'manual';
    // A call that needs no change itself goes with its client.
    const parts = [request.id, ...request.clients];
    if (parts.some((id) => ofTier.review.has(id))) return 'review';
    if (parts.some((id) => ofTier.auto.has(id))) return 'auto';
    return parts.some((id) => byHand.has(id)) ? 'manual' : undefined;
  };
  return new Map(
    usages.filter(isCall).flatMap((request) => {
      const tier = tierOf(request);
      return tier === undefined ? [] : [[request, tier] as const];
    }),
  );
}

const isCall = (usage: Usage): usage is UsageOf<'request'> => usage.kind === 'request';

function idsOf(all: readonly { readonly usages: readonly string[] }[]): Set<string> {
  return new Set(all.flatMap(({ usages }) => usages));
}
