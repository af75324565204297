import { t } from '../messages/t.js';
import { inRegion } from '../providers/in-region.js';
import type { ProviderData } from '../providers/schema.js';
import { type blankProvider, defaultKeyEnv, keyNamed, MAIN, NO_SDKS } from './blank-provider.js';
import { type Facts, isFacts, listOfFacts } from './merge-facts.js';
import { withOwnModels } from './own-models.js';
import type { ParsedProviderConfig } from './provider-config.js';

/** A provider's facts, or those of a blank one. */
type Start = ProviderData | ReturnType<typeof blankProvider>;

/**
 * What a provider of one's own has from the one that it extends. An address of its own means other keys, no regions, no
 * packages of the vendor's; models of its own mean that no others are served.
 */
export function inheritProvider(id: string, from: Start, config: ParsedProviderConfig): Facts {
  const moved = config.baseURL === undefined ? inOwnRegions(from, config) : atOwnAddress(id, from, config);
  return {
    ...(config.models === undefined ? moved : withOwnModels(moved, config)),
    id,
    name: config.name ?? id,
    nameZh: config.nameZh ?? config.name ?? id,
    aliases: [],
  };
}

/** A blank provider has the regions that are stated, and the first of them is its main one. */
function inOwnRegions(from: Start, { regions }: ParsedProviderConfig): Facts {
  if (isKnown(from) || !isFacts(regions)) return from;
  return { ...from, regions: {}, defaultRegion: Object.keys(regions)[0] ?? MAIN };
}

function atOwnAddress(id: string, from: Start, { key }: ParsedProviderConfig): Facts {
  const facts = isKnown(from) ? inRegion(from, from.defaultRegion) : from;
  const env = typeof key === 'string' ? key : (key?.env ?? defaultKeyEnv(id));
  return {
    ...facts,
    company: id,
    defaultRegion: MAIN,
    regions: { [MAIN]: {} },
    key: keyNamed(String(env)),
    frameworks: {},
    sdks: NO_SDKS,
    free: [],
    models: isKnown(from) ? from.models.map((model) => atForeignPrice(model, from.id)) : from.models,
    quirks: listOfFacts(facts.quirks).map(inAnyRegion),
    sends: listOfFacts(isKnown(facts) ? facts.sends : undefined).map(inAnyRegion),
  };
}

const isKnown = (start: Start): start is ProviderData => 'choices' in start;

/** What the vendor asks for a model is no more than a guess at what somebody else does. */
function atForeignPrice({ regions: _, ...model }: ProviderData['models'][number], vendor: string): Facts {
  const prices = model.prices.map((price) => ({ ...price, derived: true, note: t`the price of ${vendor}` }));
  return { ...model, prices };
}

const inAnyRegion = ({ regions: _, ...fact }: Facts): Facts => fact;
