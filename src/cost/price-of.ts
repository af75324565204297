/** What tokens cost at a model's prices. Pure: knows nothing of days, users or bills. */
import type { PriceFact } from '../providers/schema.js';

export type Currency = PriceFact['currency'];

export interface Money {
  readonly currency: Currency;
  readonly amount: number;
}

/** Numbers of tokens, counted as OpenAI does: `cachedInput` is a part of `input`. */
export interface Tokens {
  readonly input: number;
  readonly cachedInput?: number;
  readonly output: number;
}

/** `peak`: the busy hours that some vendors charge more for. */
export type Hours = 'usual' | 'peak';

/** What one million tokens cost. */
export type Amounts = Pick<PriceFact, 'input' | 'output' | 'cachedInput'>;

export interface CostQuestion extends Tokens {
  readonly prices: readonly PriceFact[];
  /** Input tokens of a single request, where longer ones cost more. Default: short ones. */
  readonly inputPerRequest?: number;
  readonly when?: Hours;
}

/**
 * What the tokens cost, once in each currency that the vendor has prices in; empty where it has none. Cached tokens cost as
 * much as others where no price for them is known. Throws a RangeError for counts that are no counts.
 */
export function costOf(question: CostQuestion): Money[] {
  const { prices, inputPerRequest = 0, when = 'usual' } = question;
  checkTokens(question);
  return prices.map((price) => ({
    currency: price.currency,
    amount: priceTokens(question, amountsAt(price, inputPerRequest, when)),
  }));
}

/** The amounts that hold for requests of a size: the usual ones also at busy hours where the vendor has no others. */
function amountsAt(price: PriceFact, inputPerRequest: number, when: Hours): Amounts {
  const longest = (price.longer ?? []).findLast(({ above }) => inputPerRequest > above);
  return (when === 'peak' ? price.peak : undefined) ?? longest ?? price;
}

function priceTokens({ input, cachedInput = 0, output }: Tokens, amounts: Amounts): number {
  const cached = cachedInput * (amounts.cachedInput ?? amounts.input);
  return ((input - cachedInput) * amounts.input + cached + output * amounts.output) / 1e6;
}

function checkTokens({ input, cachedInput = 0, output }: Tokens): void {
  const isCount = (number: number): boolean => Number.isFinite(number) && number >= 0;
  if (![input, cachedInput, output].every(isCount)) throw new RangeError('tokens are counted from 0 upwards');
  if (cachedInput > input) throw new RangeError(`${cachedInput} cached tokens are no part of ${input} input tokens`);
}
