import type { ProviderData } from '../providers/schema.js';

/** What the provider gives away of these models, or of all, as sentences. */
export function freeQuotas({ free }: ProviderData, models: readonly string[]): string[] {
  return free
    .filter(({ models: only }) => only === undefined || only.some((id) => models.includes(id)))
    .map(({ text }) => text);
}
