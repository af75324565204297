import type { ProviderData } from '../providers/schema.js';
import type { UsageOf } from '../scan/usage.js';
import { foldPieces, textLeaves } from './values.js';

/** True for a call that can name one of the provider's own models. */
export function namesOwnModel({ parameters }: UsageOf<'request'>, { models }: ProviderData): boolean {
  const named = (parameters?.properties ?? [])
    .filter(({ name }) => name === 'model')
    .flatMap(({ value }) => textLeaves(value).map(({ pieces }) => foldPieces(pieces)));
  return models.some(({ id }) => named.includes(id));
}
