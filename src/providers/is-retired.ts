import type { ProviderModel } from './schema.js';

/** True when the model no longer answers on the day `today` (`YYYY-MM-DD`). */
export function isRetired(model: ProviderModel, today: string): boolean {
  return model.status === 'retired' || (model.retiredOn !== undefined && model.retiredOn <= today);
}

/** True when it may be written into code: the vendor serves it, announces no end of it, and it answers on that day. */
export function isAskable(model: ProviderModel, today: string): boolean {
  return (model.status === 'current' || model.status === 'preview') && !isRetired(model, today);
}
