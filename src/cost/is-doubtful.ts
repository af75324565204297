import type { ProviderModel } from '../providers/schema.js';

/** True where the model's prices rest on one source alone, or sources disagree. */
export function isDoubtful(model: ProviderModel | undefined): boolean {
  return model?.evidence === 'unverified' && model.prices.length > 0;
}
