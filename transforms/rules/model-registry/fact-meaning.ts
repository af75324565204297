import { type OpenAIModel, recogniseOpenAIModel } from '../../../src/providers/openai-ids.js';
import type { RegistryFact, RegistryUsage } from '../../../src/scan/usage.js';
import type { StandIn } from './stand-in.js';

/** What a number beside a model id says of the model. Prices are in USD for as many tokens as `tokens` says. */
export type Meaning =
  | { readonly kind: 'window' | 'output' | 'width' }
  | { readonly kind: 'price'; readonly of: 'input' | 'output' | 'cachedInput'; readonly tokens: number };

/** As far as a vendor's number may be from ours and still be the same: `8100` for 8192. Prices fall over the years. */
const NEAR = 1.05;
const SAME_PRICE = 4;

/**
 * What the numbers of a registry mean, by the name that they have beside each id. A name alone settles it only where it has one
 * meaning; `maxTokens` is a window where most of the numbers are OpenAI's windows.
 */
export function meaningsOf(registry: RegistryUsage): ReadonlyMap<string, Meaning> {
  const names = new Set(registry.members.flatMap(({ facts }) => facts.map(({ name }) => name)));
  return new Map(
    [...names].flatMap((name) => {
      const meaning = meaningOf(name, registry);
      return meaning ? [[name, meaning] as const] : [];
    }),
  );
}

function meaningOf(name: string, registry: RegistryUsage): Meaning | undefined {
  const known = registry.members.flatMap(({ text, facts }) => {
    const base = recogniseOpenAIModel(text)?.base;
    return facts.flatMap((fact) =>
      fact.name === name && typeof fact.value === 'number' && base ? [{ base, value: fact.value }] : [],
    );
  });
  const mostly = (test: (one: Known) => boolean): boolean => known.filter(test).length * 2 > known.length;
  const words = `${registry.name}.${name}`;
  if (/embed|vector|dim/i.test(words) && mostly(({ base, value }) => base.dimensions === value))
    return { kind: 'width' };
  if (/price|pricing|cost|rate|input|output|prompt|completion/i.test(words)) {
    const of = /cache/i.test(name) ? 'cachedInput' : /output|completion|response/i.test(name) ? 'output' : 'input';
    const tokens = [1e6, 1e3, 1].find((each) =>
      mostly(({ base, value }) => isNear(value, price(base, of, each), SAME_PRICE)),
    );
    if (tokens !== undefined) return { kind: 'price', of, tokens };
  }
  if (/output|completion|response/i.test(name)) return /max|limit/i.test(name) ? { kind: 'output' } : undefined;
  if (/window|context/i.test(name)) return { kind: 'window' };
  return mostly(({ base, value }) => isNear(value, base.window ?? undefined, NEAR)) ? { kind: 'window' } : undefined;
}

interface Known {
  readonly base: OpenAIModel;
  readonly value: number;
}

/** The number of the provider's model that has this meaning; undefined where it is not known. */
export function provided({ model }: StandIn, meaning: Meaning): number | undefined {
  if (!model) return undefined;
  switch (meaning.kind) {
    case 'window':
      return model.window ?? undefined;
    case 'output':
      return model.maxOutput ?? undefined;
    case 'width':
      return model.embedding?.default;
    case 'price': {
      const listed = model.prices.find(({ currency }) => currency === 'USD')?.[meaning.of];
      return listed === undefined ? undefined : Number(((listed * meaning.tokens) / 1e6).toPrecision(6));
    }
  }
}

const price = ({ price: listed }: OpenAIModel, of: 'input' | 'output' | 'cachedInput', tokens: number) =>
  listed?.[of] === undefined ? undefined : (listed[of] * tokens) / 1e6;

function isNear(value: number, known: number | undefined, factor: number): boolean {
  return known !== undefined && known > 0 && value <= known * factor && value * factor >= known;
}

/** True for a text that only spells the id for people: `GPT-4o mini` beside `gpt-4o-mini`. */
export function spellsId({ value }: RegistryFact, id: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z\d.]/g, '');
  return typeof value === 'string' && plain(value) === plain(id);
}
