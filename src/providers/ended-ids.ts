import type { Catalog } from './catalog.js';
import { findHeir } from './choose-own-model.js';
import { isAskable, isRetired } from './is-retired.js';
import type { ProviderData, ProviderModel } from './schema.js';

/** True for a model that code should leave: it answers no more, or its vendor gives it up and names what follows. */
export function isEnding(model: ProviderModel, provider: ProviderData, today: string): boolean {
  if (isAskable(model, today)) return false;
  return isRetired(model, today) || findHeir(provider, model, today) !== undefined;
}

/** Ids that other providers answer to as well: where no client is in sight they do not say whose model is meant. */
export function idsServedElsewhere({ id }: ProviderData, catalog: Catalog, today: string): Set<string> {
  const others = catalog.ids().filter((other) => other !== id && catalog.rulesOf(other) !== id);
  return new Set(
    others.flatMap((other) =>
      catalog
        .load(other)
        .models.filter((model) => !isRetired(model, today))
        .map((model) => model.id),
    ),
  );
}

/** True for an id that other things are called by too: `lite`, `x1-preview`, `SenseChat`, `step-3`. */
export function isOrdinaryWord(id: string): boolean {
  return id.length < 5 || /^(?:[a-z]?\d|[A-Za-z]+$)|^step-\d+$/.test(id);
}
