import type { ModelApi } from '../../../src/apis.js';
import { chooseFor } from '../../../src/plan/choose-for.js';
import type { RuleContext } from '../../../src/plan/contract.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { idsServedElsewhere, isEnding } from '../../../src/providers/ended-ids.js';
import type { ProviderModel } from '../../../src/providers/schema.js';
import type { StandIn } from './stand-in.js';

/** What an id of the provider's own becomes: what follows it where it ends, itself where it goes on; undefined for anybody else's. */
export function standInForOwn(id: string, context: RuleContext): StandIn | undefined {
  const { provider, modelOverrides, today } = context;
  const own = provider.models.find((model) => model.id === id);
  if (!own) return undefined;
  const stays = !isEnding(own, provider, today) || servedElsewhere('all', context).has(id);
  if (stays && !Object.hasOwn(modelOverrides, id)) return { id, model: own };
  const choice = chooseFor(id, [], API_OF_KIND[own.kind] ?? 'chat', context);
  const { id: to, why, sources } = choice;
  if (to === null) return undefined;
  const model = provider.models.find((each) => each.id === to);
  return { id: to, ...(model ? { model } : {}), choice: { why, sources } };
}

/** True for an id of the provider's own that has to become another, or go. */
export function isToLeave(id: string, context: RuleContext): boolean {
  return context.provider.models.some((model) => model.id === id) && standInForOwn(id, context)?.id !== id;
}

const servedElsewhere = oncePerContext(
  (_: string, { provider, catalog, today }: RuleContext): ReadonlySet<string> =>
    idsServedElsewhere(provider, catalog, today),
);

const API_OF_KIND: Readonly<Partial<Record<ProviderModel['kind'], ModelApi>>> = {
  chat: 'chat',
  embedding: 'embeddings',
  image: 'images',
  speech: 'speech',
  transcription: 'transcriptions',
};
