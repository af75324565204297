import type { ProviderModel } from './schema.js';

/** True when the model no longer answers on the day `today` (`YYYY-MM-DD`). */
export function isRetired(model: ProviderModel, today: string): boolean {
  return model.status === 'retired' || (model.retiredOn !== undefined && model.retiredOn <= today);
}
