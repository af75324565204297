import type { ProviderModel } from './schema.js';

/** What a token costs on the whole, where three are read for each one that is written: per million, in one currency. */
export interface BlendedPrice {
  readonly amount: number;
  readonly currency: 'CNY' | 'USD';
}

/** Yuan for a dollar. Fixed, so that choices are the same every day; it only ranks prices and is never shown as one. */
export const CNY_PER_USD = 7;

interface Amounts {
  readonly input: number;
  readonly output?: number | undefined;
}

/** Three tokens in for one out, per million. */
export const blend = ({ input, output = 0 }: Amounts): number => (3 * input + output) / 4;

/** At the base rate: neither of busy hours nor of long requests. Undefined where no price is known, or not in that currency. */
export function blendedPrice({ prices }: ProviderModel, currency: 'CNY' | 'USD'): BlendedPrice | undefined {
  const listed = prices.find((price) => price.currency === currency);
  return listed && { amount: blend(listed), currency };
}

/** The price in dollars: the vendor's own where it has one, else converted. */
export function inDollars(model: ProviderModel): number | undefined {
  const own = blendedPrice(model, 'USD')?.amount;
  const yuan = blendedPrice(model, 'CNY')?.amount;
  return own ?? (yuan === undefined ? undefined : yuan / CNY_PER_USD);
}

/** The currency to compare models in: one that all of them with a price have, if there is one. */
export function commonCurrency(models: readonly ProviderModel[]): 'CNY' | 'USD' | undefined {
  const priced = models.filter(({ prices }) => prices.length > 0);
  return (['CNY', 'USD'] as const).find((each) => priced.every((model) => blendedPrice(model, each) !== undefined));
}
