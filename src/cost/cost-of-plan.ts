import type { Plan } from '../plan/contract.js';
import type { PriceFact, ProviderData } from '../providers/schema.js';
import type { UsageOf } from '../scan/usage.js';
import { comparePrices, type NoRatio, type Priced, type Ratio } from './compare-prices.js';
import type { Rate } from './convert.js';
import type { Use } from './estimate.js';
import { freeQuotas } from './free-quotas.js';
import { isDoubtful } from './is-doubtful.js';
import { type ModelMove, movedModels } from './moved-models.js';
import { openaiPrices } from './openai-prices.js';

/** What one model of the code costs at OpenAI, and what the model costs that a plan writes for it. */
export interface ModelCost {
  readonly from: string;
  readonly to: string;
  /** The id of the provider that serves it. */
  readonly provider: string;
  /** The calls that ask for it: ids of usages. */
  readonly requests: readonly string[];
  /** Per million tokens; empty where no price is known. */
  readonly before: readonly PriceFact[];
  readonly after: readonly PriceFact[];
  readonly ratio: Ratio | NoRatio;
  /** Set where what is known of the provider's model rests on one source alone, or sources disagree. */
  readonly unverified?: true;
}

export interface PlanCosts {
  /** CNY per USD, where it was given. */
  readonly rate?: number;
  readonly models: readonly ModelCost[];
  /** What the providers give away of these models. */
  readonly free: readonly string[];
  readonly total: {
    /** Over all calls of which both prices are known, each counted alike. */
    readonly ratio: Ratio | NoRatio;
    /** Pairs of a call and a model that it can ask for; one without both prices, or a rate between them, is not `priced`. */
    readonly calls: number;
    readonly priced: number;
  };
}

export interface CostQuestion {
  readonly plan: Pick<Plan, 'usages' | 'changes'>;
  /** Where a call goes. */
  readonly providerOf: (request: UsageOf<'request'>) => ProviderData;
  readonly rate: Rate;
}

/** What a call is taken to use, where nobody told: a ratio needs a mix, and calls read more than they write. */
const USUAL_CALL: Use = { input: 3, output: 1 };
const EMBEDDING_CALL: Use = { input: 1, output: 0 };

/** What the models of a plan cost before and after, and the whole of it as a ratio. Pure. */
export function costOfPlan({ plan, providerOf, rate }: CostQuestion): PlanCosts {
  const moves = movedModels(plan, providerOf);
  const costed = moves.map((move) => costOfMove(move, rate));
  const priced = costed.filter(({ cost }) => typeof cost.ratio !== 'string');
  const ratio = comparePrices(
    priced.flatMap(({ cost, call }) => cost.requests.map(() => call)),
    rate,
  );
  return {
    ...(rate === undefined ? {} : { rate }),
    models: costed.map(({ cost }) => cost),
    free: [...new Set(moves.flatMap(({ provider, to }) => freeQuotas(provider, [to])))],
    total: {
      ratio: priced.length > 0 ? ratio : whyNone(costed),
      calls: countCalls(costed),
      priced: countCalls(priced),
    },
  };
}

interface Costed {
  readonly cost: ModelCost;
  readonly call: Priced;
}

function costOfMove({ from, to, requests, provider }: ModelMove, rate: Rate): Costed {
  const api = requests[0]?.api ?? 'chat';
  const before = openaiPrices(from);
  const model = provider.models.find(({ id }) => id === to);
  const after = model?.prices ?? [];
  const call = { use: api === 'embeddings' ? EMBEDDING_CALL : USUAL_CALL, before, after };
  const cost: ModelCost = {
    from,
    to,
    provider: provider.id,
    requests: requests.map(({ id }) => id),
    before,
    after,
    ratio: comparePrices([call], rate),
    ...(isDoubtful(model) ? { unverified: true } : {}),
  };
  return { cost, call };
}

/** What a person can do something about goes first. */
function whyNone(costed: readonly Costed[]): NoRatio {
  const reasons = costed.map(({ cost }) => cost.ratio).filter((ratio) => typeof ratio === 'string');
  return reasons.find((reason) => reason === 'needs-rate') ?? reasons[0] ?? 'no-price-before';
}

function countCalls(costed: readonly Costed[]): number {
  return costed.reduce((sum, { cost }) => sum + cost.requests.length, 0);
}
