import { errors } from './messages/errors/index.js';
import { findHeir } from './providers/choose-own-model.js';
import { isRetired } from './providers/is-retired.js';
import type { ProviderData } from './providers/schema.js';

/** Throws RepointError where somebody asks for a model that the provider is known to serve no longer: it is never written. */
export function refuseRetired(
  overrides: Readonly<Record<string, string>>,
  provider: ProviderData,
  today: string,
): void {
  for (const [from, id] of Object.entries(overrides)) {
    const model = provider.models.find((each) => each.id === id);
    if (!model || !isRetired(model, today)) continue;
    throw errors.retiredModel(from, id, provider.name, model.retiredOn, findHeir(provider, model, today)?.id);
  }
}
