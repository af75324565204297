import { t } from '../messages/t.js';
import { blend, blendedPrice, CNY_PER_USD, commonCurrency, inDollars } from './blended-price.js';
import type { RecognisedModel } from './openai-ids.js';
import type { Preference } from './preferences.js';
import type { ProviderModel } from './schema.js';

/** Models in the order that a person prefers, best first. */
export interface Preferred {
  readonly models: readonly ProviderModel[];
  /** What the first one is by that preference, to stand behind `<id> is`. Absent where the order is the usual one. */
  praise?(chosen: ProviderModel): string;
  /** Why the preference could not be heeded. */
  readonly unless?: string;
}

/** `listed` in its own order where nothing is preferred; equals stay in it too. */
export function preferModels(
  prefer: Preference | undefined,
  listed: readonly ProviderModel[],
  from: RecognisedModel | null,
): Preferred {
  switch (prefer) {
    case undefined:
      return { models: listed };
    case 'cheap':
      return preferCheap(listed);
    case 'quality':
      return preferQuality(listed);
    case 'same-price':
      return preferSamePrice(listed, from);
  }
}

function preferCheap(listed: readonly ProviderModel[]): Preferred {
  const currency = commonCurrency(listed);
  const priceOf = (model: ProviderModel): number =>
    (currency === undefined ? inDollars(model) : blendedPrice(model, currency)?.amount) ?? Infinity;
  if (listed.every((model) => priceOf(model) === Infinity)) {
    return { models: listed, unless: t`no prices are known to find a cheaper one by` };
  }
  return {
    models: listed.toSorted((a, b) => compare(priceOf(a), priceOf(b))),
    praise: (chosen) => t`the least expensive that does it (${sayPrice(chosen, currency)})`,
  };
}

const TIERS: readonly ProviderModel['tier'][] = ['flagship', 'balanced', 'fast', 'free'];

/** The vendor's own words for its models decide, and its first choice among equals. */
function preferQuality(listed: readonly ProviderModel[]): Preferred {
  const rank = ({ tier }: ProviderModel): number => (tier === undefined ? TIERS.length : TIERS.indexOf(tier));
  return {
    models: listed.toSorted((a, b) => rank(a) - rank(b)),
    praise: ({ tier }) => t`the best that does it (${tier ?? t`in no tier`})`,
  };
}

function preferSamePrice(listed: readonly ProviderModel[], from: RecognisedModel | null): Preferred {
  const price = from?.base?.price;
  if (price === undefined) {
    return { models: listed, unless: t`no price of ${from?.id ?? t`the model`} is known to find an equal one by` };
  }
  const before = blend(price);
  const distance = (model: ProviderModel): number => {
    const now = inDollars(model);
    return now === undefined || now === 0 ? Infinity : Math.abs(Math.log(now / before));
  };
  if (listed.every((model) => distance(model) === Infinity)) {
    return { models: listed, unless: t`no prices are known to find an equal one by` };
  }
  return {
    models: listed.toSorted((a, b) => compare(distance(a), distance(b))),
    praise: (chosen) => t`the nearest in price that does it (${sayPrice(chosen, 'USD')}, before USD ${round(before)})`,
  };
}

/** Without the `NaN` of infinity less infinity. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

/** The blended price, per million tokens. */
function sayPrice(model: ProviderModel, currency: 'CNY' | 'USD' | undefined): string {
  const wanted = currency ?? 'USD';
  const own = blendedPrice(model, wanted) ?? blendedPrice(model, wanted === 'USD' ? 'CNY' : 'USD');
  if (own === undefined) return t`no price is known`;
  const converted = own.currency === wanted ? '' : t`, at ${CNY_PER_USD} yuan a dollar`;
  return t`${own.currency} ${round(own.amount)} per million tokens, 3 in to 1 out${converted}`;
}

const round = (amount: number): number => Number(amount.toPrecision(3));
