import { chooseModel } from '../providers/choose-model.js';
import { apiOfTier, recogniseOpenAIModel } from '../providers/openai-ids.js';
import type { Preference } from '../providers/preferences.js';
import type { ProviderData } from '../providers/schema.js';
import { CURRENCIES, inCurrency, type Rate } from './convert.js';
import { addEstimates, type Estimate, estimate, type Use } from './estimate.js';
import { freeQuotas } from './free-quotas.js';
import { isDoubtful } from './is-doubtful.js';
import { openaiPrices } from './openai-prices.js';
import type { ModelUsage } from './usage/model-usage.js';

/** Why a model is on no bill: it is not OpenAI's, its price there is unknown, nothing stands in for it, or that has no price by the token. */
export type LeftOut = 'not-of-openai' | 'no-price-before' | 'no-model' | 'no-price-after';

/** What was used of one model, and what it costs. */
export interface BillLine {
  readonly usage: ModelUsage;
  /** The provider's model; `null` where it has none. */
  readonly to: string | null;
  /** At OpenAI, in USD. */
  readonly before?: Estimate;
  /** At the provider, in every currency that it has prices in. */
  readonly after: readonly Estimate[];
  /** Set for what no total counts, neither the one before nor the one after. */
  readonly leftOut?: LeftOut;
  /** Set where what is known of the provider's model rests on one source alone, or sources disagree. */
  readonly unverified?: true;
}

export interface Bill {
  readonly provider: string;
  readonly lines: readonly BillLine[];
  /** At OpenAI, for the same models. */
  readonly before?: Estimate;
  /** In OpenAI's currency where the prices or the rate allow it, else one for each currency; empty where nothing is counted. */
  readonly totals: readonly Estimate[];
  /** What the provider gives away of these models: in no total. */
  readonly free: readonly string[];
}

export interface BillQuestion {
  readonly usage: readonly ModelUsage[];
  /** As it is in its region. */
  readonly provider: ProviderData;
  readonly rate: Rate;
  readonly prefer?: Preference | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What a use of OpenAI's models costs there and at a provider, at the prices of their lists. Pure. */
export function billOf({ usage, ...question }: BillQuestion): Bill {
  const lines = usage.map((each) => lineOf(each, question));
  const counted = lines.filter(({ leftOut }) => leftOut === undefined);
  const before = addEstimates(counted.flatMap((line) => line.before ?? []));
  return {
    provider: question.provider.id,
    lines,
    ...(before ? { before } : {}),
    totals: addUp(
      counted.map(({ after }) => after),
      question.rate,
    ),
    free: freeQuotas(
      question.provider,
      lines.flatMap(({ to }) => to ?? []),
    ),
  };
}

function lineOf(usage: ModelUsage, { provider, prefer, today }: Omit<BillQuestion, 'usage'>): BillLine {
  const use = useOf(usage);
  const [before] = estimate(openaiPrices(usage.model), use);
  const to = standIn(usage.model, provider, prefer, today);
  const model = provider.models.find(({ id }) => id === to);
  const after = estimate(model?.prices ?? [], use);
  const leftOut = whyLeftOut(usage, before, to, after);
  return {
    usage,
    to,
    ...(before ? { before } : {}),
    after,
    ...(leftOut ? { leftOut } : {}),
    ...(isDoubtful(model) ? { unverified: true } : {}),
  };
}

/** The size of a request is the average one: nobody counts single requests. */
function useOf({ input, cachedInput = 0, output, requests }: ModelUsage): Use {
  return { input, cachedInput, output, ...(requests === undefined ? {} : { inputPerRequest: input / requests }) };
}

function standIn(from: string, provider: ProviderData, prefer: BillQuestion['prefer'], today: string): string | null {
  const recognised = recogniseOpenAIModel(from);
  const api = recognised && apiOfTier(recognised.tier);
  return api ? chooseModel({ provider, from, needs: { api }, overrides: {}, prefer, today }).id : null;
}

function whyLeftOut(
  { model }: ModelUsage,
  before: Estimate | undefined,
  to: string | null,
  after: readonly Estimate[],
): LeftOut | undefined {
  if (recogniseOpenAIModel(model) === null) return 'not-of-openai';
  if (before === undefined) return 'no-price-before';
  if (to === null) return 'no-model';
  return after.length === 0 ? 'no-price-after' : undefined;
}

/** The sum in the first currency that every line can be told in; without one, a sum for each currency. */
function addUp(lines: readonly (readonly Estimate[])[], rate: Rate): Estimate[] {
  for (const currency of CURRENCIES) {
    const known = lines.flatMap((estimates) => inCurrency(estimates, currency, rate) ?? []);
    const sum = known.length === lines.length ? addEstimates(known) : undefined;
    if (sum) return [sum];
  }
  return CURRENCIES.flatMap((currency) => {
    const main = lines.flatMap((estimates) => firstOf(estimates) ?? []).filter((each) => each.currency === currency);
    return addEstimates(main) ?? [];
  });
}

const firstOf = (estimates: readonly Estimate[]): Estimate | undefined =>
  estimates.toSorted((a, b) => CURRENCIES.indexOf(a.currency) - CURRENCIES.indexOf(b.currency))[0];
